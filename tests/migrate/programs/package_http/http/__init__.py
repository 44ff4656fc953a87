"""What all modules of the tool share."""  # HLC110

PATIENCE = 5

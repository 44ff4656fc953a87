"""A queue with a type of its own, and strings in strings."""


class Queue[Item]:
    def __init__(self) -> None:
        self.items: list[Item] = []

    def put(self, item: Item) -> None:
        self.items.append(item)


queue: Queue[str] = Queue()
queue.put("north")
print(f"{", ".join(queue.items)}: {len(queue.items)}")

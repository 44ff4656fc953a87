"""The recorder of the corpus: what the real httplib of Python 2.7.18 makes of every answer.

``python2.7 record_transcripts.py [GROUP...]`` plays each answer in every way and writes
transcripts/GROUP.json, the same bytes each time. Runs on 2.7.18 only, and says so otherwise.
"""
from __future__ import print_function

import sys
import time

import answerfiles
import feeds
import playing
import recordings


def main(groups):
    """Record these groups, or all. Return the exit status."""
    if sys.version_info[:3] != (2, 7, 18) or not playing.httplib.__file__.startswith(
            sys.modules['socket'].__file__.rpartition('socket')[0]):
        print('this is %s with %s; only Python 2.7.18 with its own httplib can be recorded'
              % (sys.version.split()[0], playing.httplib.__file__), file=sys.stderr)
        return 2
    for group in groups or answerfiles.groups():
        started, packer = time.time(), recordings.Packer()
        answers = answerfiles.read_answers(group)
        for answer in answers:
            packer.add(answer, outcomes_of(answer))
        with open(recordings.path_of(group), 'wb') as file:
            file.write(packer.packed().encode('ascii'))
        print('%-20s %3d answers  %5.1f s' % (group, len(answers), time.time() - started))
    return 0


def outcomes_of(answer):
    """Return for each tail the outcomes of every feed."""
    fed = feeds.feeds_of(answer)
    return [[playing.play(answer, feed.pieces, end, reading) for feed in fed]
            for end, reading in feeds.TAILS]


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))

"""A call a line: JSON comes in on standard input, what the client made of it goes out."""

import json
import sys
from importlib.metadata import version


def serve(packages, answer):
    """Says which packages these are, then answers calls until there are no more."""
    say({name: version(name) for name in packages})
    for line in sys.stdin:
        call = json.loads(line)
        try:
            say(answer(call))
        except Exception as error:  # What a client raises that is no answer of the service.
            say({"broken": f"{type(error).__name__}: {error}"})


def say(what):
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()

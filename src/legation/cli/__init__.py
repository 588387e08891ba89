"""The `legation` command.

Every command is a module of its name; what it says goes through `output`, what it opens through
`rooms`, which loads the rest of Legation only when a command needs it.
"""

from legation.cli.main import main

__all__ = ["main"]

"""Pages on a record, and an HTTP API, for people and programs that would rather look than ask.

`make_app(record)` gives the application, `serve(record, at)` answers at an `Address` until
interrupted. Needs the extra `web`.
"""

from legation.web.app import make_app
from legation.web.serving import Address, serve

__all__ = ["Address", "make_app", "serve"]

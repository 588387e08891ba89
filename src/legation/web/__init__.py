"""Pages on a record, for looking rather than asking: a thin web application that only reads.

`make_app(record)` gives the application, `serve(record, host, port)` answers at an address of this
machine until interrupted. Needs the extra `web`.
"""

from legation.web.app import make_app
from legation.web.serving import serve

__all__ = ["make_app", "serve"]

"""The HTTP API under `/api/v1`: what the pages show and the commands do, for programs.

`routes` has a module for each sort of thing, `models` what they answer with, `cursors` how long
answers go on, `conditional` what need not be sent again, `problems` what goes wrong, `describing`
the OpenAPI description at `/api/v1/openapi.json`.
"""

from legation.web.api.app import PATH, make_api

__all__ = ["PATH", "make_api"]

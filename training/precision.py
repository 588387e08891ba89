"""In which precision to train."""

from __future__ import annotations

import torch


def half_where_fast() -> torch.autocast:
    """Return a context of 16-bit products where the processor multiplies them itself.

    Where it does not, they would be several times slower than full ones.
    """
    fast: bool = torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=fast)

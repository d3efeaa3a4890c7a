"""From a trained network to what the accurate tagger reads: ONNX with weights of eight bits.

The products of the heads stay in full precision, since decisions hang on small differences there.
"""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from provenance.extraction.taggers.features import SIZES
from provenance.extraction.taggers.training.network import Network

_HEADS = 3
_OPSET = 17


def export_network(network: Network) -> dict[str, bytes]:
    """Return a trained network as parts of a model."""
    return {
        "distances.json": json.dumps(network.distances.weight.tolist()).encode(),
        "model.onnx": _to_onnx(network),
    }


def _to_onnx(network: Network) -> bytes:
    pieces = torch.arange(1000, 1050)[None]
    features = torch.zeros(1, 50, len(SIZES), dtype=torch.long)
    with TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        names = ["pieces", "features", "labels", "queries", "keys"]
        torch.onnx.export(
            network,
            (pieces, features),
            str(whole),
            input_names=names[:2],
            output_names=names[2:],
            dynamic_axes={name: {1: "length"} for name in names},
            opset_version=_OPSET,
            dynamo=False,
        )
        products = [node.name for node in onnx.load(whole).graph.node if node.op_type in ("MatMul", "Gemm")]
        quantize_dynamic(
            whole, small, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=products[-_HEADS:]
        )
        return small.read_bytes()

"""Accuracy and speed, measured: `python -m benchmarks NAME` runs one of the modules of this folder."""

"""Figures: a DataFrame in, a Plotly figure out. Pure functions that know pandas and Plotly and nothing else."""

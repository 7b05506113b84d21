"""A page of Streamlit with one chart and nothing of ours: what any first page takes on this machine."""

import plotly.graph_objects as go
import streamlit as st

st.subheader("Latest first")
st.plotly_chart(go.Figure(go.Scatter(y=[1, 3, 2])), key="timeline")

"""The least a dashboard can be: one figure, drawn by Streamlit alone."""

import streamlit as st

st.metric("KPI", "1.234")

@echo off
title Bang chi so Ke hoach 122
cd /d "%~dp0app"
set PYTHONUTF8=1
"%~dp0python\python.exe" -m streamlit run dashboard.py --server.headless false %*
if errorlevel 1 pause

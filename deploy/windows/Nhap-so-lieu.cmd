@echo off
title Nhap so lieu
cd /d "%~dp0app"
set PYTHONUTF8=1
chcp 65001 >nul
"%~dp0python\python.exe" -m intake %*
pause

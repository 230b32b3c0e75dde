@echo off
rem Runs Maven: the installed one when it is 3.8 or newer, otherwise the version that
rem .mvn\wrapper\maven-wrapper.properties names, downloaded once and checked.
setlocal
set "MVNW_MAVEN="
for /f "usebackq delims=" %%m in (`powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "%~dp0.mvn\wrapper\mvnw.ps1"`) do set "MVNW_MAVEN=%%m"
if not defined MVNW_MAVEN exit /b 1
"%MVNW_MAVEN%" %*

@echo off
rem Runs the Maven on the PATH, which must be 3.9 or newer.
where mvn >nul 2>nul
if errorlevel 1 (
    echo mvnw: there is no Maven on the PATH. Install Apache Maven 3.9 or newer, for example: winget install Apache.Maven 1>&2
    exit /b 1
)
mvn %*

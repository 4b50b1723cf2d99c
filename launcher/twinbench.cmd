@echo off
rem Finds Java, has the distribution built where it stands in a source tree, and starts it. All else is in Java.
setlocal
set "home=%~dp0."
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "version="
for /f "tokens=3" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do set "version=%%~v"
if not defined version goto need
for /f "tokens=1,2 delims=.-+" %%a in ("%version%") do if "%%a"=="1" (set "version=%%b") else (set "version=%%a")
if %version% lss 17 goto need

if not exist "%home%\pom.xml" goto start
set "tree=org\twinbench\launcher\start\SourceTree"
if exist "%home%\target\twinbench\lib\launcher\%tree%.class" (
  "%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%home%\target\twinbench\lib\launcher" org.twinbench.launcher.start.SourceTree "%home%" || exit /b 4
) else (
  "%java%" "%home%\src\main\java\%tree%.java" "%home%" || exit /b 4
)
set "home=%home%\target\twinbench"

:start
rem Newer Javas warn of what the framework and SQLite have always done.
set "quiet="
if %version% geq 24 set "quiet=--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
rem Ten times the calls before the optimizing compiler takes a method: at start it would cost more than it ever gives back.
set "patient=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
set "patient=%patient% -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
rem A collection halts ticks: short ones, and no search for garbage (10-20 ms at its end) in a heap that does not fill up.
set "short=-XX:MaxGCPauseMillis=4 -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=70 -XX:MetaspaceSize=128m"
"%java%" %quiet% %patient% %short% -cp "%home%\lib\launcher" org.twinbench.launcher.start.Start "%home%" %*
exit /b %errorlevel%

:need
echo twinbench: Java 17 or newer is needed. Set JAVA_HOME to one or put its java on the PATH. 1>&2
exit /b 4

@echo off
rem SPDX-License-Identifier: GPL-3.0-or-later
rem CHAT's command line. Needs Java 17 or newer: jre\ in this product, else JAVA_HOME, else the java on the PATH.
rem CHAT_JAVA_OPTS is handed to Java.
setlocal EnableExtensions

for %%I in ("%~dp0..") do set "CHAT_HOME=%%~fI"

set "JAVA=java.exe"
if exist "%CHAT_HOME%\jre\bin\java.exe" (
    set "JAVA=%CHAT_HOME%\jre\bin\java.exe"
) else if defined JAVA_HOME (
    set "JAVA=%JAVA_HOME%\bin\java.exe"
)
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo chat: No Java was found. Install a Java runtime 17 or newer from https://adoptium.net, or set JAVA_HOME to the folder of one. 1>&2
    exit /b 69
)
set "MAJOR="
for /f "tokens=2 delims==" %%V in ('""%JAVA%" -XshowSettings:properties -version 2>&1 ^| findstr /c:"java.specification.version ="" ') do set /a "MAJOR=%%V" 2>nul
if not defined MAJOR set "MAJOR=0"
if %MAJOR% LSS 17 (
    echo chat: This Java is too old. Install a Java runtime 17 or newer from https://adoptium.net, or set JAVA_HOME to the folder of one. 1>&2
    exit /b 69
)

rem every module of ours with its libraries; Java itself lists what the stars stand for
set "CLASSPATH=%CHAT_HOME%\chat\lib\*;%CHAT_HOME%\chat\modules\*"
for /d /r "%CHAT_HOME%\chat\modules\ext" %%D in (*) do if exist "%%D\*.jar" call set "CLASSPATH=%%CLASSPATH%%;%%D\*"

"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true -Dfile.encoding=UTF-8 "-Dchat.home=%CHAT_HOME%" %CHAT_JAVA_OPTS% org.callchat.cli.Main %*
exit /b %ERRORLEVEL%

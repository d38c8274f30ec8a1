# SPDX-License-Identifier: GPL-3.0-or-later
# Read by both launchers: finds the Java to run with. Wants $home, sets $java.

fail() {
    printf '%s: %s\n' "$(basename "$0")" "$1" >&2
    exit 69
}

how_to_get_java='Install a Java runtime 17 or newer (Debian, Ubuntu: apt install openjdk-17-jre; macOS: brew install openjdk; all systems: https://adoptium.net), or set JAVA_HOME to the folder of one.'

# the file behind any number of symbolic links
behind_links() {
    file=$1
    while [ -h "$file" ]; do
        link=$(readlink "$file")
        case $link in
            /*) file=$link ;;
            *) file=$(dirname "$file")/$link ;;
        esac
    done
    printf '%s\n' "$file"
}

if [ -n "$jdkhome" ]; then
    case $jdkhome in
        /*) java=$jdkhome/bin/java ;;
        *) java=$home/$jdkhome/bin/java ;;
    esac
    [ -x "$java" ] || fail "There is no bin/java in $jdkhome. $how_to_get_java"
elif [ -x "$home/jre/bin/java" ]; then
    java=$home/jre/bin/java
elif [ -n "$JAVA_HOME" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it. $how_to_get_java"
else
    java=$(command -v java) || fail "No Java was found. $how_to_get_java"
fi
java=$(behind_links "$java")

# most Javas tell their version in a file, which is quicker than asking them
version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$(dirname "$java")/../release" 2>/dev/null)
[ -n "$version" ] ||
    version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
case $version in
    '' | [!0-9]*) fail "$java does not tell its version. $how_to_get_java" ;;
esac
[ "${version%%[!0-9]*}" -ge 17 ] || fail "$java is Java $version, which is too old. $how_to_get_java"

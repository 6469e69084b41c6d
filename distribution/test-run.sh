#!/usr/bin/env bash
# Tests ./run from outside, on folders and ports of its own. Expects a built distribution.
set -u

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
scratch=$(mktemp -d)
data="$scratch/the data"
passed=0 failed=0

cleanup() {
  "$root/run" --stop --data "$data" >/dev/null 2>&1
  [ -z "${listener:-}" ] || kill "$listener" 2>/dev/null
  [ ! -d "$scratch/frozen" ] || umount "$scratch/frozen" 2>/dev/null
  rm -rf "$scratch"
}
trap cleanup EXIT
trap 'exit 1' INT TERM

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}
port=$(free_port)
ssh_port=$(free_port)

check() { # what, then a command that holds or not
  local what=$1
  shift
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $what"; sed 's/^/    /' "$scratch/out" "$scratch/err"; fi
}

run() { "$root/run" "$@" >"$scratch/out" 2>"$scratch/err"; code=$?; }
exits() { [ "$code" -eq "$1" ]; }
says() { grep -q -F -e "$1" "$scratch/out"; }
is_gone() { ! kill -0 "$1" 2>/dev/null; }
one_line() { [ "$(wc -l <"$scratch/err")" -eq 1 ] && [ -s "$scratch/err" ] && grep -q -F -e "$1" "$scratch/err"; }

refuses() { # the words of the one line, then what ./run is given
  local words=$1
  shift
  run "$@"
  check "run $* fails" [ "$code" -ne 0 ]
  check "run $* says in one line: $words" one_line "$words"
}

start=(--no-build --data "$data" --port "$port" --ssh-port "$ssh_port")

# The body of an answer.
get() { (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$1" >&3 && sed '1,/^\r$/d' <&3); }

run --help
for option in "--port N" "--ssh-port N" "--data FOLDER" --background --stop --status --no-build --help JAVA_HOME PLANWRIGHT_JAVA_OPTS; do
  check "help tells of $option" says "$option"
done
check "help succeeds" exits 0

refuses "unknown option --colour" --colour
refuses "unknown option" stray
for wrong in 0 65536 80x -1 '' 1.5 08; do refuses "--port needs a port" --port "$wrong"; done
refuses "--port needs a port" --port
refuses "--ssh-port needs a port" --ssh-port http
refuses "--data needs a folder" --data
refuses "both" "${start[@]}" --ssh-port "$port"

# Java: stand-ins that only know their version.
java_of() {
  mkdir -p "$scratch/java-$1/bin"
  printf '#!/bin/sh\necho '\''openjdk version "%s" 2026-01-01'\'' >&2\n' "$2" >"$scratch/java-$1/bin/java"
  chmod +x "$scratch/java-$1/bin/java"
  echo "$scratch/java-$1"
}
JAVA_HOME=$scratch/none refuses "which has no bin/java" "${start[@]}"
JAVA_HOME=$(java_of old 11.0.2) refuses "is Java 11" "${start[@]}"
JAVA_HOME=$(java_of older 1.8.0_402) refuses "is Java 8" "${start[@]}"
JAVA_HOME=$(java_of new 25.0.1) refuses "is Java 25" "${start[@]}"
JAVA_HOME=$(java_of odd nonsense) refuses "unknown version" "${start[@]}"
mkdir "$scratch/bare"
for tool in bash cat dirname readlink flock setsid sed head; do ln -s "$(command -v $tool)" "$scratch/bare/$tool"; done
(unset JAVA_HOME; PATH=$scratch/bare; run "${start[@]}"; exit "$code")
code=$?
check "without any Java it fails" [ "$code" -ne 0 ]
check "without any Java it says so" one_line "no Java found"

# Folders it cannot use.
echo >"$scratch/file"
refuses "is not a folder" "${start[@]}" --data "$scratch/file"
refuses "cannot write to" "${start[@]}" --data "$scratch/file/below"
refuses "cannot write to" "${start[@]}" --data /proc/planwright
mkdir "$scratch/frozen"
if mount -t tmpfs -o ro none "$scratch/frozen" 2>/dev/null; then
  refuses "cannot write to" "${start[@]}" --data "$scratch/frozen"
fi

# Folders that are somebody else's: nothing in them changes.
stranger=$scratch/stranger
mkdir -p "$stranger/etc" "$stranger/karaf/cache" "$stranger/journal"
echo mine >"$stranger/etc/x"
echo mine >"$stranger/karaf/cache/y"
refuses "$stranger holds files that are not Planwright's" "${start[@]}" --data "$stranger"
check "a stranger's files stay" [ "$(cd "$stranger" && find . -type f -exec cat {} + | sort | uniq -c | tr -d ' ')" = 2mine ]
check "and none are added" [ "$(find "$stranger" | wc -l)" -eq 7 ]
ln -s "$stranger" "$scratch/link"
refuses "holds files that are not Planwright's" "${start[@]}" --data "$scratch/link"
check "nor through a link" [ "$(find "$stranger" | wc -l)" -eq 7 ]
refuses "is no folder for Planwright alone" "${start[@]}" --data /
mkdir "$scratch/home"
HOME=$scratch/home refuses "is no folder for Planwright alone" "${start[@]}" --data "$scratch/home/."
check "a home stays as it is" [ -z "$(ls -A "$scratch/home")" ]

# What it builds, in a tree of its own with a Maven that only notes that it was called.
tree=$scratch/tree
mkdir -p "$tree/core/src/main"
cp "$root/run" "$tree/run"
touch "$tree/pom.xml" "$tree/core/src/main/Core.java"
cat >"$tree/mvnw" <<'END'
#!/bin/sh
echo "$*" >>calls
[ ! -e broken ] || { echo '[ERROR] /core/src/main/Core.java:[1,1] no such thing'; echo '[ERROR] and more'; exit 1; }
home=distribution/target/assembly
mkdir -p $home/bin $home/etc $home/system/org/planwright
touch distribution/target/began
printf '#!/bin/sh\necho "this is no server"\nexit 1\n' >$home/bin/karaf
chmod +x $home/bin/karaf
END
chmod +x "$tree/mvnw"
# All the commands there are but Maven.
mkdir "$scratch/no-maven"
ln -s /usr/bin/* "$scratch/no-maven/"
rm -f "$scratch/no-maven/mvn"
jdk=$(java_of jdk 17.0.2)
cp "$jdk/bin/java" "$jdk/bin/javac"
built() { # how often it was built so far
  JAVA_HOME=$jdk PATH=$scratch/no-maven "$tree/run" --port "$port" --ssh-port "$ssh_port" >"$scratch/out" 2>"$scratch/err"
  check "what was built is started" one_line "this is no server"
  [ "$(wc -l <"$tree/calls")" -eq "$1" ]
}
check "without Maven its wrapper builds what is not built" built 1
check "it builds the distribution and what that needs" grep -q -e '-pl distribution -am' "$tree/calls"
check "what is built is not built again" built 1
touch -d '+2 seconds' "$tree/core/src/main/Core.java"
check "a changed source is built" built 2
touch -d '-1 hour' "$tree/core/src/main/Core.java"
check "and once only" built 2
touch -d '+2 seconds' "$tree/pom.xml"
touch "$tree/broken"
(JAVA_HOME=$jdk PATH=$scratch/no-maven; export JAVA_HOME PATH; "$tree/run" --port "$port" --ssh-port "$ssh_port") >"$scratch/out" 2>"$scratch/err"
code=$?
check "a build that fails fails" [ "$code" -ne 0 ]
check "a build that fails is one line" one_line "the build failed: [ERROR] /core/src/main/Core.java:[1,1] no such thing"
rm "$jdk/bin/javac"
(JAVA_HOME=$jdk PATH=$scratch/no-maven; export JAVA_HOME PATH; "$tree/run" --port "$port" --ssh-port "$ssh_port") >"$scratch/out" 2>"$scratch/err"
check "a runtime without a compiler is one line" one_line "building needs a JDK"

# A port that another program holds.
if command -v python3 >/dev/null; then
  taken=$(free_port)
  python3 -c "import socket,time;s=socket.create_server(('127.0.0.1',$taken));time.sleep(600)" &
  listener=$!
  until (exec 3<>"/dev/tcp/127.0.0.1/$taken") 2>/dev/null; do sleep 0.1; done
  refuses "port $taken is taken" "${start[@]}" --port "$taken"
  refuses "port $taken is taken" "${start[@]}" --ssh-port "$taken"
fi

run --status --data "$data"
check "nothing runs yet" exits 3
run --stop --data "$data"
check "stopping nothing is no error" exits 0

# A Java that dies at once.
PLANWRIGHT_JAVA_OPTS=-XX:NoSuchOption refuses "Unrecognized VM option" "${start[@]}"

# Killed in the middle of its first start.
"$root/run" "${start[@]}" >"$scratch/out" 2>"$scratch/err" &
first=$!
until [ "$(ls -d "$data"/karaf/cache/bundle* 2>/dev/null | wc -l)" -gt 8 ] || ! kill -0 $first; do sleep 0.01; done
kill -9 "$(sed -n 's/^pid=//p' "$data/karaf/run.state")"
wait $first
check "a first start that is killed says so" grep -q "it ended by itself with code 137" "$scratch/err"

# The whole life of a server. A port for debugging that is meant for another program stays shut.
debug=$(free_port) jmx=$(free_port)
JAVA_TOOL_OPTIONS="-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:$debug" \
  JDK_JAVA_OPTIONS="-Dcom.sun.management.jmxremote.port=$jmx -Dcom.sun.management.jmxremote.authenticate=false -Dcom.sun.management.jmxremote.ssl=false" \
  run "${start[@]}" --background
check "it starts" exits 0
check "it names the board" says "http://127.0.0.1:$port/"
is_shut() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
check "nobody can debug it" is_shut "$debug"
check "nobody can manage it over JMX" is_shut "$jmx"
check "it names the API" says "http://127.0.0.1:$port/api"
check "it says nothing on stderr" [ ! -s "$scratch/err" ]
check "the first start shows the password" says "first password"
check "the password is not kept" [ ! -e "$data/first-password" ]
run --status --data "$data"
check "status finds it" exits 0
check "status names it" says "http://127.0.0.1:$port/"
refuses "already in use" "${start[@]}" --port "$(free_port)" --ssh-port "$(free_port)"
refuses "is taken" "${start[@]}" --data "$scratch/other"
check "a start that was cut short leaves nothing out" [ "$(get /api/programmes | grep -o '"state":"installed"' | wc -l)" -eq 5 ]
run --stop --data "$data"
check "it stops" exits 0
run --status --data "$data"
check "it has stopped" exits 3

# It has started as it does by itself: from here on it may start quicker, and with less memory than it takes by itself.
export PLANWRIGHT_JAVA_OPTS="-Xmx400m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

# Killed: the lock goes with the process, and what the operator wrote stays.
echo 'kept = yes' >"$data/etc/org.planwright.test.cfg"
echo 'gone = yes' >"$data/etc/org.apache.test.cfg"
run "${start[@]}" --background
check "it starts again" exits 0
check "the password is shown only once" [ -z "$(grep password "$scratch/out")" ]
check "the operator's configuration stays" [ -e "$data/etc/org.planwright.test.cfg" ]
check "the distribution's configuration is as shipped" [ ! -e "$data/etc/org.apache.test.cfg" ]
kill -9 "$(sed -n 's/^pid=//p' "$data/karaf/run.state")"
sleep 1
run --status --data "$data"
check "a killed server is not running" exits 3

# In the foreground, ended by a signal as by Ctrl-C.
"$root/run" "${start[@]}" >"$scratch/out" 2>"$scratch/err" &
foreground=$!
until says API || is_gone "$foreground"; do sleep 0.1; done
check "it starts after a kill" says API
kill -TERM "$foreground"
wait "$foreground"
code=$?
check "a signal ends it with 0" exits 0
run --status --data "$data"
check "nothing is left behind" exits 3

# Ctrl-C: the terminal interrupts the whole group of the foreground. Whoever started us may have had it ignored.
set -m
env --default-signal=INT "$root/run" "${start[@]}" >"$scratch/out" 2>"$scratch/err" &
foreground=$!
set +m
until says API || is_gone "$foreground"; do sleep 0.1; done
check "it starts in the foreground" says API
server=$(sed -n 's/^pid=//p' "$data/karaf/run.state")
kill -INT -- "-$foreground"
wait "$foreground"
code=$?
check "Ctrl-C ends it with 0" exits 0
check "Ctrl-C is no fault" [ ! -s "$scratch/err" ]
check "it says so" says "Stopped."
check "the server has ended" is_gone "$server"
check "the port is free again" is_shut "$port"
run --status --data "$data"
check "nothing runs after Ctrl-C" exits 3

echo "run: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

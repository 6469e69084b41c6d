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
    port=$((20000 + RANDOM % 20000))
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
one_line() { [ "$(wc -l <"$scratch/err")" -eq 1 ] && [ -s "$scratch/err" ] && grep -q -F -e "$1" "$scratch/err"; }

refuses() { # the words of the one line, then what ./run is given
  local words=$1
  shift
  run "$@"
  check "run $* fails" [ "$code" -ne 0 ]
  check "run $* says in one line: $words" one_line "$words"
}

start=(--no-build --data "$data" --port "$port" --ssh-port "$ssh_port")

run --help
check "help is printed" says "--port N"
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

# The whole life of a server.
run "${start[@]}" --background
check "it starts" exits 0
check "it names the board" says "http://127.0.0.1:$port/"
check "it names the API" says "http://127.0.0.1:$port/api"
check "it says nothing on stderr" [ ! -s "$scratch/err" ]
check "the first start shows the password" says "first password"
check "the password is not kept" [ ! -e "$data/first-password" ]
run --status --data "$data"
check "status finds it" exits 0
check "status names it" says "http://127.0.0.1:$port/"
refuses "already in use" "${start[@]}" --port "$(free_port)" --ssh-port "$(free_port)"
refuses "is taken" "${start[@]}" --data "$scratch/other"
check "a start that was cut short leaves nothing out" [ "$(curl -s "http://127.0.0.1:$port/api/programmes" | grep -o '"state":"installed"' | wc -l)" -eq 5 ]
run --stop --data "$data"
check "it stops" exits 0
run --status --data "$data"
check "it has stopped" exits 3

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
for _ in $(seq 600); do says API && break; sleep 0.1; done
check "it starts after a kill" says API
kill -TERM "$foreground"
wait "$foreground"
code=$?
check "a signal ends it with 0" exits 0
run --status --data "$data"
check "nothing is left behind" exits 3

echo "run: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

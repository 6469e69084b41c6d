# To be sourced: starts the distribution on a data folder and ports of its own, gives the administrator a password that
# lasts, and ends it when the script ends. Sets root, scratch, data, port, ssh_port, site and account.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
scratch=$(mktemp -d)
data=$scratch/data
ended() {
  "$root/run" --stop --data "$data" >/dev/null 2>&1 || true
  rm -rf "$scratch"
}
trap ended EXIT
trap 'exit 1' INT TERM

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}
port=$(free_port) ssh_port=$(free_port)
site=http://127.0.0.1:$port
password=bench-only-pass-phrase
account=administrator:$password

"$root/run" --background --port "$port" --ssh-port "$ssh_port" --data "$data" >"$scratch/started" || { cat "$scratch/started" >&2; exit 2; }
first=$(sed -n 's/.*first password.*: //p' "$scratch/started")
curl -sf -u "administrator:$first" -H 'Content-Type: application/json' \
  -d "{\"current\": \"$first\", \"new\": \"$password\"}" "$site/api/account/password" >/dev/null

# Sourced by mvnw: finds a JDK >= 21 and a Node.js >= 24, so that a fresh clone builds with nothing exported by hand.
# It changes only this process (JAVA_HOME, PATH) and says in one line what it chose, or what is missing.

MITHAQ_JDK_FLOOR=21
MITHAQ_NODE_FLOOR=24
MITHAQ_NODE_VERSION=24.21.0

java_major() { # $1: a JDK home; prints its major version, or 0
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  _major=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
  echo "${_major:-0}"
}

node_major() { # $1: a node executable; prints its major version, or 0
  _major=$("$1" --version 2>/dev/null | sed -n 's/^v\([0-9][0-9]*\).*/\1/p')
  echo "${_major:-0}"
}

choose_jdk() {
  _on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$_on_path" ] || _on_path=$(cd "$(dirname "$(readlink -f "$_on_path" 2>/dev/null || echo "$_on_path")")/.." && pwd)
  set +f
  for _home in "${JAVA_HOME-}" "$_on_path" \
    /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$_home" ] || continue
    if [ "$(java_major "$_home")" -ge $MITHAQ_JDK_FLOOR ]; then
      JAVA_HOME=$_home
      export JAVA_HOME
      set -f
      return 0
    fi
  done
  set -f
  echo "mvnw: no JDK $MITHAQ_JDK_FLOOR or newer found in JAVA_HOME, on the PATH or in the usual places; install one (for example Temurin 25)." >&2
  return 1
}

choose_node() {
  _node=$(command -v node 2>/dev/null || true)
  if [ -n "$_node" ] && [ "$(node_major "$_node")" -ge $MITHAQ_NODE_FLOOR ]; then return 0; fi
  _home="$HOME/.vaadin/node-v$MITHAQ_NODE_VERSION"
  if [ "$(node_major "$_home/bin/node")" -lt $MITHAQ_NODE_FLOOR ]; then
    if ! command -v npm >/dev/null 2>&1; then
      echo "mvnw: no Node.js $MITHAQ_NODE_FLOOR or newer on the PATH, and no npm to fetch one with; install Node.js $MITHAQ_NODE_FLOOR." >&2
      return 1
    fi
    echo "mvnw: fetching Node.js $MITHAQ_NODE_VERSION into $_home (once)" >&2
    # The Vaadin plug-in wants bin/node and lib/node_modules/npm in the same folder.
    if ! npm install -g --silent --prefix "$_home" "node@$MITHAQ_NODE_VERSION" npm@11 >&2 ||
      [ "$(node_major "$_home/bin/node")" -lt $MITHAQ_NODE_FLOOR ]; then
      echo "mvnw: Node.js $MITHAQ_NODE_VERSION could not be fetched with npm; install Node.js $MITHAQ_NODE_FLOOR and try again." >&2
      return 1
    fi
  fi
  PATH="$_home/bin:$PATH"
  export PATH
}

choose_jdk && choose_node || exit 1
echo "mvnw: JDK $(java_major "$JAVA_HOME") in $JAVA_HOME, Node.js $(node --version)" >&2

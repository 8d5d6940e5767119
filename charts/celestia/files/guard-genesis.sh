# shellcheck shell=bash
# Sourced by the scripts that prepare a data directory of a chain.

# Neither program notices that its genesis has changed: both go on with the chain that their data is of.
#
# $1: data directory of the chain
refuse_other_genesis() {
  local known wanted
  wanted=$(genesis_sum)
  [ -e "$1/genesis.sha256" ] || return 0
  known=$(cat "$1/genesis.sha256")
  [ "$known" != "$wanted" ] || return 0
  echo "$1 holds $CHAIN_ID of another genesis: $known, not $wanted. Render the genesis that it was made with, or raise celestia.genesis.epoch." >&2
  exit 1
}

genesis_sum() {
  local sum
  sum=$(sha256sum <"$GENESIS")
  echo "${sum%% *}"
}

# Marks a directory as complete, as the last step of the first preparation.
#
# $1: data directory of the chain
keep_genesis_sum() {
  genesis_sum >"$1/genesis.sha256.next"
  mv "$1/genesis.sha256.next" "$1/genesis.sha256"
}

# Removes what earlier chains of a network left that is made anew with every release; of a preserved one, nothing.
#
# $1: data directory of the chain
remove_earlier_chains() {
  [ "$GENESIS_POLICY" = fresh ] || return 0
  local directory chain
  for directory in "${1%/*}/$NETWORK"-*; do
    chain=${directory##*/}
    [[ $chain =~ ^"$NETWORK"-[0-9]+$ && $chain != "$CHAIN_ID" && -d $directory ]] || continue
    echo "removing $directory: $NETWORK is made anew with every release, and is $CHAIN_ID now"
    rm -rf "$directory"
  done
}

# Input: the answers to /status, /net_info and /consensus_state. Output: whether all is well with this validator.
#
# A validator that was killed in the middle of a round has lost the block that was proposed, cannot sign another vote for
# it, and the other validator waits for that vote for ever. Seen from inside: no block for three minutes, the other one
# connected all the while, and a height that stands in the step Prevote (4) without a proposed block. A clean start of
# this validator, and of no other, brings the block back.

180 as $seconds
| .[0].result.sync_info as $sync
| .[1].result.peers as $peers
| .[2].result.round_state as $round
| ($sync.latest_block_time | sub("\\.[0-9]+Z$"; "Z") | fromdateiso8601) as $latest
| [
    ($sync.latest_block_height | tonumber) >= 1,
    ($sync.catching_up | not),
    now - $latest > $seconds,
    any($peers[]; .node_info.id == $peer and (.connection_status.Duration | tonumber) > $seconds * 1e9),
    ($round["height/round/step"] | endswith("/4")),
    $round.proposal_block_hash == ""
  ]
| all | not

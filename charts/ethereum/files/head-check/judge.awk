# Whether callers should come, from the answers of the client, its references and its own health check: the first line
# says so and why, the others are metrics. The file `seen` keeps the newest block of the references: its number, its time,
# and since when they have had no other.

BEGIN {
  if ((getline line < seen) > 0) split(line, last, " ")
  close(seen)
}

$1 == "problem" { problem = substr($0, 9) }
$1 == "client" { answers = 1; chain = $2; number = $3; time = $4 }
$1 == "healthy" { healthy = 1 }
# Those on another chain, and those that have not begun, are no measure.
$1 == "reference" && $2 == expected && $3 > 0 {
  references++
  if ($3 > best) best = $3
  if ($4 > newest) newest = $4
}

END {
  age = time < now ? now - time : 0
  lag = number < best ? best - number : 0
  # Who is out comes in with a head that will not be too old at once.
  age_limit = was_ready ? maximum_age : maximum_age * 2 / 3
  lag_limit = was_ready ? maximum_lag : int((maximum_lag + 1) / 2)
  old = age > age_limit
  # References that are still far behind say nothing about the chain.
  all_old = old && references && now - newest > maximum_age && number <= best + maximum_lag
  since = now
  if (references && last[1] == best && last[2] == newest) since = last[3]
  else if (references) print best, newest, now > seen
  # Nodes that were stopped together are all behind: whoever was out waits until their heads would have moved.
  stalled = all_old && (was_ready || now - since >= standstill)

  if (!answers) verdict = "unready: " (problem ? problem : "JSON-RPC was not asked")
  else if (chain != expected) verdict = "unready: chain id " chain ", expected " expected
  else if (number == 0) verdict = "unready: at genesis"
  else if (lag > lag_limit) verdict = "unready: " lag " blocks behind the best reference"
  # Were that no exception, nobody would answer at all.
  else if (stalled) verdict = "ready: chain stalled everywhere, head is " age " s old"
  else if (all_old) verdict = "unready: head is " age " s old, those of the references stand still for " now - since " s"
  else if (old) verdict = "unready: head is " age " s old"
  else if (!healthy) verdict = "unready: its own health check fails"
  else verdict = "ready: head is " age " s old"

  print verdict
  gauge("ready", verdict ~ /^ready/)
  gauge("stalled", stalled)
  gauge("references", references)
  if (answers) gauge("age_seconds", age)
  if (answers && references) gauge("lag_blocks", lag)
}

function gauge(name, value) {
  printf "# TYPE ethereum_head_%s gauge\nethereum_head_%s %d\n", name, name, value
}

cp /tmp/ev.ts ev.tmp.ts; for f in /work/texts/complaints-seen.jsonl test/fixtures/complaints.json /tmp/c-new.json; do node ev.tmp.ts $f; done; rm ev.tmp.ts

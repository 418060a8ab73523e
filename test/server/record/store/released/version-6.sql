-- What imapscope wrote at version 6 of its database. `version-6.json` is what it read of that.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE cells (
      server TEXT NOT NULL,
      length INTEGER NOT NULL, -- milliseconds: an hour or a day
      at INTEGER NOT NULL, -- its beginning, milliseconds since 1970
      checks INTEGER NOT NULL,
      failures INTEGER NOT NULL,
      up INTEGER NOT NULL, -- milliseconds in this state; the rest of the time, nothing is known
      warning INTEGER NOT NULL,
      degraded INTEGER NOT NULL,
      down INTEGER NOT NULL,
      unknown INTEGER NOT NULL,
      lines TEXT NOT NULL, -- JSON: phase or "total" to [count, median, 95th percentile, maximum] in seconds
      PRIMARY KEY (server, length, at)
    ) STRICT, WITHOUT ROWID;
INSERT INTO cells VALUES('corp',3600000,1795428000000,4,2,195000,0,0,120000,0,'{"dns":[2,0.003,0.003,0.003],"tcp":[2,0.011,0.011,0.011],"greeting":[2,0.006,0.006,0.006],"capability":[2,0.004,0.004,0.004],"tls":[2,0.038,0.038,0.038],"auth":[2,0.071,0.071,0.071],"list":[2,0.024,0.024,0.024],"status":[2,0.019,0.019,0.019],"quota":[2,0.004,0.004,0.004],"logout":[2,0.004,0.004,0.004],"total":[2,0.18,0.18,0.18]}');
CREATE TABLE rolled (server TEXT PRIMARY KEY NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO rolled VALUES('corp',1795431600000);
INSERT INTO rolled VALUES('other',1795428000000);
CREATE TABLE incidents (
      server TEXT NOT NULL,
      began INTEGER NOT NULL, -- milliseconds since 1970
      ended INTEGER, -- null while it lasts
      seen INTEGER NOT NULL, -- the newest check that saw it
      state TEXT NOT NULL, -- the worst
      findings TEXT NOT NULL, stretches TEXT, -- JSON: the root findings, the first first
      PRIMARY KEY (server, began)
    ) STRICT, WITHOUT ROWID;
INSERT INTO incidents VALUES('corp',1795428060000,1795428180000,1795428120000,'down','[{"id":"tls-certificate-expired","severity":"critical","phase":"tls","evidence":"{\"host\":\"mail.example.com\",\"days\":3}"}]','{"list":[[1795428060000,1795428180000,"down"]],"downBeforeMs":0}');
CREATE TABLE servers (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO servers VALUES(1,'corp');
INSERT INTO servers VALUES(2,'other');
CREATE TABLE parts (
      id INTEGER PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE, -- of the text without what differs: 16 octets of its SHA-256
      used INTEGER NOT NULL, -- the beginning of the newest check that refers to it, an hour earlier at most
      encoding INTEGER NOT NULL, -- of content
      content BLOB NOT NULL -- a check without its times, compressed
    ) STRICT;
INSERT INTO parts VALUES(1,X'ff291cf9600c2feadaea8ec0c11ef254',1795432200000,1,X'78bb9ff3b96addda3d0f82301006e0bf629835b96bad5a36fc984ddc1d4c34eaa24671e4bf9b1e48dbd0d2e2d7e04a1b3806e0ee79b14569bbbb505751b609fd24df5cf7bb5cf5168733f5d58ec95fa957924ac9a981a4ac9f063015b61df341a91bf71bf53fcf4f8c7986221ab2426615a754c07d4e65ea5747b0b24ffa65b272d094597ad8a8bcbbeb7b31ef0d3102acbc32f5afbc64d7a750fa7cf2d76f4ad4a25ce9cdb2de8a2b96aa0ed4db96d7bd62edaa94442fd770e5ba82b22cf3908bb310064cc47016e32d9cf53980caa6e96cee54a876726a945744f1512727b24c88660e2705952bb1a2e3a51b6f88660561949a5158d61a7ee96d66de54853d3a5852b3e68bd36320d571c637bf8968be15bcb412ca0faca42901f46783fd66f6305d678f631ae49809633c2c631260048882811043c185d44237e64300de603aa4e71931159330d3bd5f4e1cdc7d56e8989830890c6299ceadb73ea6b5a9665d3c00557e1ba4');
INSERT INTO parts VALUES(2,X'37671e17bb92f10e47f6cefe69708c95',1795428120000,1,X'78bb9ff3b96adddab14ec3301006e057a93253c967d750672b851989190624aac2425109639e8385a7e34990cf213e273edb81b6036b6c259721c9ddf72714a5c7cd2b7615ae4d38ab9a87fd76d3d8dee269877d7564f2b7ea55d5c6286c2031ebc701cc866dcfcddce9c6fb1bf63f3f9f187a86b618b2726655a65442714e45f56b225885273d325945688a969e372a76777f2ff4de000ac08a95a9ffca4b617d16a5772f7cfd54a2aeddca6cbd9add2acb52dd817edbcd7e6b59bb2ba5f2cb3d5cc5ae602d8b1e8a711688b9d4259c255582b30e0750abcb7a7d1555a834398dca6b8bf868921305268433479482dc4aa9e8b074c38668411086a9198665c9f0cb6fa3795317f6f860c9ce9abf9c1e33a94e34be394d4473ace025492827b092b104e09f0de19b9961bac91e273dc8490a632a2f6346887301a0a5d07aa195365ee82ed4420835623ac0e719a0d6cb3cd3fdbd9c32b83bacd049bd9406a42865bab8de724c3ba49a94d0b89f5fbe3e3fb09be4d9648802e4cb72570d84e0befd060fe94381');
INSERT INTO parts VALUES(3,X'5e0d2ca090f72abaa896b99a00c9607b',1795428240000,1,X'78bb9ff3b96abdd9bd0e82301405e07761d6e4fe50059ec3d5c144a2931ae3eabb9b5e096da597161566082984e19cef84a2746c6f922abab5d5f2cae17e6a1f365d9caf92ac2d07ad0a4b5d4583254b6a94815fbed0451255264ca50c2a4f9d803577f2356b2240850f9d99a022d4e41f3d6d4eeaddfdbbf8ef86f8d10ad4ba3da957071d5a325ab43abfafe43660b5eaaaa343301cc8ca20e3c2e858e06ef37dbec37107f1369b7f99b6130a1ee5ee65487b2ea81ead9c0b74cb6173922538fcf315d698ec17e400837c48e0b424d4001b403404c694864ded4463cb25000f5803714dbc436c4c95668ddf8f93071dff150d3215d54890cb1a71edd2582bacb6fbe70b530b337e');
CREATE TABLE checks (
      n INTEGER PRIMARY KEY,
      id ANY NOT NULL, -- 16 octets where it is a UUID, text otherwise
      server INTEGER NOT NULL,
      started_at INTEGER NOT NULL, -- milliseconds since 1970
      micros INTEGER NOT NULL, -- how long it took
      state TEXT NOT NULL,
      standing TEXT, -- the state that was told after this check; null: its own
      holds_ms INTEGER, -- for how long it says how things are; null: as long as usual
      is_full INTEGER NOT NULL, -- whether it asked the slow questions
      part INTEGER NOT NULL,
      figures BLOB NOT NULL -- the times of its phases and of its dialogue, and the words that are not those of the part
    ) STRICT;
INSERT INTO checks VALUES(1,X'0199a1b2000040008000000000000001',1,1795428000000,180000,'up',NULL,NULL,0,1,X'2934af2ff02ef0ab01e05dc03ee0d104b0d50880f702f0a802c03ec03e0000e0d10400ffed05a09c010000bf3e000303030700');
INSERT INTO checks VALUES(2,X'0199a1b2000040008000000000000002',1,1795428060000,180000,'down',NULL,NULL,0,1,X'2934af2ff02ef0ab01e05dc03ee0d104b0d50880f702f0a802c03ec03e0000e0d10400ffed05a09c010000bf3e000303030700');
INSERT INTO checks VALUES(3,X'0199a1b2000040008000000000000003',1,1795428120000,180000,'down',NULL,NULL,0,2,X'f00daf2ff02ef0ab01e05dc03ee0d104b0d50880f702f0a802c03ec03e0000e0d10400ffed05a09c010000bf3e00cad605f22e0303030700');
INSERT INTO checks VALUES(4,'not-a-uuid',1,1795428180000,180000,'up',NULL,NULL,0,1,X'2934af2ff02ef0ab01e05dc03ee0d104b0d50880f702f0a802c03ec03e0000e0d10400ffed05a09c010000bf3e000303030700');
INSERT INTO checks VALUES(5,X'0199a1b2000040008000000000000005',1,1795432200000,180000,'warning',NULL,NULL,0,1,X'2934af2ff02ef0ab01e05dc03ee0d104b0d50880f702f0a802c03ec03e0000e0d10400ffed05a09c010000bf3e000303030700');
INSERT INTO checks VALUES(6,X'0199a1b2000040008000000000000006',2,1795428240000,180000,'up',NULL,NULL,0,3,X'217a8f2ff02ef0ab01e05dc03eb0d50880f702f0a802c03ec03e0000e0d10400000000bf3e000303030700');
CREATE TABLE findings (
      check_n INTEGER NOT NULL REFERENCES checks (n) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      id TEXT NOT NULL,
      severity TEXT NOT NULL,
      phase TEXT,
      evidence TEXT NOT NULL, -- JSON
      PRIMARY KEY (check_n, position)
    ) STRICT, WITHOUT ROWID;
INSERT INTO findings VALUES(2,0,'tls-certificate-expired','critical','tls','{"host":"mail.example.com","days":3}');
INSERT INTO findings VALUES(2,1,'latency-threshold-exceeded','warning',NULL,'{"limit":"5 s"}');
INSERT INTO findings VALUES(3,0,'tls-certificate-expired','critical','tls','{"host":"mail.example.com","days":3}');
INSERT INTO findings VALUES(5,0,'latency-threshold-exceeded','warning',NULL,'{"limit":"5 s"}');
CREATE INDEX checks_by_id ON checks (CASE typeof(id) WHEN 'blob' THEN substr(id, 1, 5) ELSE id END);
CREATE INDEX checks_of_server ON checks (server, started_at);
CREATE INDEX checks_of_state ON checks (state, started_at);
CREATE INDEX full_checks_of_server ON checks (server, started_at) WHERE is_full = 1;
PRAGMA user_version = 6;
COMMIT;

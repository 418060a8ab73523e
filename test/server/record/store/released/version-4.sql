-- What imapscope wrote at version 4 of its database. `version-4.json` is what it read of that.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE checks (
      id TEXT PRIMARY KEY NOT NULL,
      server TEXT NOT NULL,
      started_at INTEGER NOT NULL, -- milliseconds since 1970
      seconds REAL NOT NULL,
      state TEXT NOT NULL,
      depth TEXT NOT NULL,
      host TEXT NOT NULL,
      port INTEGER NOT NULL,
      security TEXT NOT NULL,
      user TEXT,
      durations TEXT NOT NULL,
      encoding INTEGER NOT NULL, -- of detail
      detail BLOB NOT NULL -- phases and transcript, compressed
    , standing TEXT, holds_ms INTEGER) STRICT;
INSERT INTO checks VALUES('0199a1b2-0000-4000-8000-000000000001','corp',1795428000000,0.17999999999999999333,'up','login','mail.example.com',993,'implicit-tls','monitor@example.com','{"dns":0.003,"tcp":0.011,"tls":0.038,"greeting":0.006,"capability":0.004,"auth":0.071,"list":0.024,"status":0.019,"quota":0.004,"logout":0.004}',1,X'78bb9ff3b96addda3b1283201006e0abe40299d9072b9a2eaf0ba44f953e4daa14de3d23c98c80b8423416691571194718be9fa5440978da94f214a9eb29ed48be4e158252d8e94aa4c4610d884955f24735cd4ba3ad475e996f4d68c267b956bce95fd128accff7a3f3fbcee6b8df5cb8c3a4cf05df93525d74c4e45f4a2913c2962447998815655ace85f687ddf194c4215d8206e5b525aa2314fdb355a1ec048ae3760949bc79df293418a9a3e28ce230a38958906ab908cc255f6a92d537f3c3a34f72d3a744ddc6f1cbada0723a2075b8223e4b9119f154d1e7b53812f3ac13e5fc2aa0c9a016e4689a26b30ab70c31c11d8e08570855fa506cb4c0345f681ff5dc473ebbf1b4bb350015200a81881196a6f73fcb06800708886e5a42dc493d8d80f3cb296141b4f18c6796a641929a1a24c8f4c1c7f37e9bf1fbabea8cb652461bc9f350a75c691952756d5fdd165cf6',NULL,NULL);
INSERT INTO checks VALUES('0199a1b2-0000-4000-8000-000000000002','corp',1795428060000,0.17999999999999999333,'down','login','mail.example.com',993,'implicit-tls','monitor@example.com','{"dns":0.003,"tcp":0.011,"tls":0.038,"greeting":0.006,"capability":0.004,"auth":0.071,"list":0.024,"status":0.019,"quota":0.004,"logout":0.004}',1,X'78bb9ff3b96addda3b1283201006e0abe40299d9072b9a2eaf0ba44f953e4daa14de3d23c98c80b8423416691571194718be9fa5440978da94f214a9eb29ed48be4e158252d8e94aa4c4610d884955f24735cd4ba3ad475e996f4d68c267b956bce95fd128accff7a3f3fbcee6b8df5cb8c3a4cf05df93525d74c4e45f4a2913c2962447998815655ace85f687ddf194c4215d8206e5b525aa2314fdb355a1ec048ae3760949bc79df293418a9a3e28ce230a38958906ab908cc255f6a92d537f3c3a34f72d3a744ddc6f1cbada0723a2075b8223e4b9119f154d1e7b53812f3ac13e5fc2aa0c9a016e4689a26b30ab70c31c11d8e08570855fa506cb4c0345f681ff5dc473ebbf1b4bb350015200a81881196a6f73fcb06800708886e5a42dc493d8d80f3cb296141b4f18c6796a641929a1a24c8f4c1c7f37e9bf1fbabea8cb652461bc9f350a75c691952756d5fdd165cf6',NULL,NULL);
INSERT INTO checks VALUES('0199a1b2-0000-4000-8000-000000000003','corp',1795428120000,0.17999999999999999333,'down','login','mail.example.com',993,'implicit-tls','monitor@example.com','{"dns":0.003,"tcp":0.011,"tls":0.038,"greeting":0.006,"capability":0.004,"auth":0.071,"list":0.024,"status":0.019,"quota":0.004,"logout":0.004}',1,X'78bb9ff3b96addda3b52c3301006e0ab78e899d1ee6a2d3b5d12b8003554f434541439070da7e3248c943096d6d25a4a8c0b5a3fe4f5782459dfafb544c9d0b229d529926f29ef48b14e358252dae846a444690d0059558adf6a99978a57171e596f4d60d37b6950bce9bfa2515a5fec478fe733dd71df3d91c7a4cb81d893724d78628a0fe59409cc3d728d322129cab49e0bed0fbbe343168774099a95776a511d46d167fb46d9491427ac12b278733ed368303c88e2ace230c5442c49b5420416922f35c99a2e8bc3a34b7233a5447ee178e55250d91d90db5c21f75254463cbdf8bc0e0a31cf3651ce5f053415d402248669b49b70cb1c13c2e688748650a50fd8890966bc42fb70e23e8cd98d96dd6d34a637008c86d932f138f99f236b0ccd1010c2b004b0e36119016f2fa78505c1c911cfae4d83c8038e80a6d207df3fde5e6fe8feaa3a83eb95b715f23cd7a9505a8b5491f66bfd3b0d74df5f9ff1cfbeef99654b925212cdebcf77824d5e4e3f467989b7',NULL,NULL);
INSERT INTO checks VALUES('not-a-uuid','corp',1795428180000,0.17999999999999999333,'up','login','mail.example.com',993,'implicit-tls','monitor@example.com','{"dns":0.003,"tcp":0.011,"tls":0.038,"greeting":0.006,"capability":0.004,"auth":0.071,"list":0.024,"status":0.019,"quota":0.004,"logout":0.004}',1,X'78bb9ff3b96addda3b1283201006e0abe40299d9072b9a2eaf0ba44f953e4daa14de3d23c98c80b8423416691571194718be9fa5440978da94f214a9eb29ed48be4e158252d8e94aa4c4610d884955f24735cd4ba3ad475e996f4d68c267b956bce95fd128accff7a3f3fbcee6b8df5cb8c3a4cf05df93525d74c4e45f4a2913c2962447998815655ace85f687ddf194c4215d8206e5b525aa2314fdb355a1ec048ae3760949bc79df293418a9a3e28ce230a38958906ab908cc255f6a92d537f3c3a34f72d3a744ddc6f1cbada0723a2075b8223e4b9119f154d1e7b53812f3ac13e5fc2aa0c9a016e4689a26b30ab70c31c11d8e08570855fa506cb4c0345f681ff5dc473ebbf1b4bb350015200a81881196a6f73fcb06800708886e5a42dc493d8d80f3cb296141b4f18c6796a641929a1a24c8f4c1c7f37e9bf1fbabea8cb652461bc9f350a75c691952756d5fdd165cf6',NULL,NULL);
INSERT INTO checks VALUES('0199a1b2-0000-4000-8000-000000000005','corp',1795432200000,0.17999999999999999333,'warning','login','mail.example.com',993,'implicit-tls','monitor@example.com','{"dns":0.003,"tcp":0.011,"tls":0.038,"greeting":0.006,"capability":0.004,"auth":0.071,"list":0.024,"status":0.019,"quota":0.004,"logout":0.004}',1,X'78bb9ff3b96addda3b1283201006e0abe40299d9072b9a2eaf0ba44f953e4daa14de3d23c98c80b8423416691571194718be9fa5440978da94f214a9eb29ed48be4e158252d8e94aa4c4610d884955f24735cd4ba3ad475e996f4d68c267b956bce95fd128accff7a3f3fbcee6b8df5cb8c3a4cf05df93525d74c4e45f4a2913c2962447998815655ace85f687ddf194c4215d8206e5b525aa2314fdb355a1ec048ae3760949bc79df293418a9a3e28ce230a38958906ab908cc255f6a92d537f3c3a34f72d3a744ddc6f1cbada0723a2075b8223e4b9119f154d1e7b53812f3ac13e5fc2aa0c9a016e4689a26b30ab70c31c11d8e08570855fa506cb4c0345f681ff5dc473ebbf1b4bb350015200a81881196a6f73fcb06800708886e5a42dc493d8d80f3cb296141b4f18c6796a641929a1a24c8f4c1c7f37e9bf1fbabea8cb652461bc9f350a75c691952756d5fdd165cf6',NULL,NULL);
INSERT INTO checks VALUES('0199a1b2-0000-4000-8000-000000000006','other',1795428240000,0.17999999999999999333,'up','connect','::1',143,'none',NULL,'{"dns":0.003,"tcp":0.011,"greeting":0.006,"capability":0.004,"auth":0.071,"list":0.024,"status":0.019,"quota":0.004,"logout":0.004}',1,X'78bb9ff3b96abdd9b10ec2201006e02732b93b38283e87ab93bb8b9383ef6e4413e04a0f686be7929696d0f07fff5ea204a66d4a7d8af4b953dd91729d1a04a5f2a607919229e7805855a5fcaddabcb4387ae191ba35d5ba5359950ee47226f1d5dd60362f72783ce755e3f7f7ca608ae6494cce2a497ab1d3287a895862c4ee42ed22d2b09cff7ff69e9cff73f45f799857faddc125d690de89e5f5b800f5c760fcbf88bd232ca3111b8dec2181791e0763bd5dee71d56a90bdf84584155e43096c288713d3969300e0009109982d1b0e4970bcb10066c63888273217c4334f6dc6d93e9d11d8412fff78766fdc219e282041a7f03c9ef7db86edafba217aa7bcadb0c3b92fc4a97558c3f5f5063f17ab88',NULL,NULL);
CREATE TABLE findings (
      check_id TEXT NOT NULL REFERENCES checks (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      id TEXT NOT NULL,
      severity TEXT NOT NULL,
      phase TEXT,
      evidence TEXT NOT NULL, -- JSON
      PRIMARY KEY (check_id, position)
    ) STRICT, WITHOUT ROWID;
INSERT INTO findings VALUES('0199a1b2-0000-4000-8000-000000000002',0,'tls-certificate-expired','critical','tls','{"host":"mail.example.com","days":3}');
INSERT INTO findings VALUES('0199a1b2-0000-4000-8000-000000000002',1,'latency-threshold-exceeded','warning',NULL,'{"limit":"5 s"}');
INSERT INTO findings VALUES('0199a1b2-0000-4000-8000-000000000003',0,'tls-certificate-expired','critical','tls','{"host":"mail.example.com","days":3}');
INSERT INTO findings VALUES('0199a1b2-0000-4000-8000-000000000005',0,'latency-threshold-exceeded','warning',NULL,'{"limit":"5 s"}');
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
      findings TEXT NOT NULL, -- JSON: the root findings, the first first
      PRIMARY KEY (server, began)
    ) STRICT, WITHOUT ROWID;
INSERT INTO incidents VALUES('corp',1795428060000,1795428180000,1795428120000,'down','[{"id":"tls-certificate-expired","severity":"critical","phase":"tls","evidence":"{\"host\":\"mail.example.com\",\"days\":3}"}]');
CREATE INDEX checks_by_server ON checks (server, started_at);
CREATE INDEX checks_by_state ON checks (state, started_at);
CREATE INDEX findings_by_id ON findings (id);
CREATE INDEX full_checks_by_server ON checks (server, started_at) WHERE depth = 'full';
PRAGMA user_version = 4;
COMMIT;

BEGIN TRANSACTION;
CREATE TABLE account (
	id VARCHAR(32) NOT NULL, 
	login TEXT NOT NULL, 
	login_key TEXT NOT NULL, 
	name TEXT NOT NULL, 
	password TEXT, 
	created_at DATETIME NOT NULL, 
	disabled BOOLEAN NOT NULL, 
	CONSTRAINT pk_account PRIMARY KEY (id), 
	CONSTRAINT uq_account_login_key UNIQUE (login_key)
);
INSERT INTO "account" VALUES('6tnfpn57d763gft6','Anna','anna','Anna','plain password of Anna','2026-01-05 08:00:00.000000',0);
INSERT INTO "account" VALUES('8va9czvqkxpaxb3n','Bo','bo','Bo','plain password of Bo','2026-01-05 08:00:00.000000',0);
INSERT INTO "account" VALUES('yd73nj7a9wva6qxg','Carl','carl','Carl','plain password of Carl','2026-01-05 08:00:00.000000',0);
INSERT INTO "account" VALUES('abrw77f7v39mwdbe','Dorte','dorte','Dorte','plain password of Dorte','2026-01-05 08:00:00.000000',1);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE case_of (
	id VARCHAR(32) NOT NULL, 
	municipality VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_case_of PRIMARY KEY (id), 
	CONSTRAINT fk_case_of_municipality FOREIGN KEY(municipality) REFERENCES municipality (id)
);
INSERT INTO "case_of" VALUES('b2jsepyk376bjxs6','gq95m4744gxegcju');
CREATE TABLE event (
	id VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR(32), 
	what VARCHAR(32) NOT NULL, 
	about TEXT NOT NULL, 
	CONSTRAINT pk_event PRIMARY KEY (id), 
	CONSTRAINT fk_event_by FOREIGN KEY("by") REFERENCES account (id)
);
INSERT INTO "event" VALUES('5nxha8rfpabrh5h4','2026-01-05 08:00:00.000000',NULL,'municipality','gq95m4744gxegcju');
INSERT INTO "event" VALUES('pf5c2xjjagm9amna','2026-01-05 08:00:00.000000',NULL,'invite','[["administrator", "instance", ""], ["coordinator", "instance", ""]]');
INSERT INTO "event" VALUES('ar4r2yv8e8dy7jch','2026-01-05 08:00:00.000000','6tnfpn57d763gft6','account','6tnfpn57d763gft6');
INSERT INTO "event" VALUES('vrkpft6m659qswn5','2026-01-05 08:00:00.000000',NULL,'invite','[["editor", "case", "b2jsepyk376bjxs6"]]');
INSERT INTO "event" VALUES('eb8gkmv3ayedeh9d','2026-01-05 08:00:00.000000','8va9czvqkxpaxb3n','account','8va9czvqkxpaxb3n');
INSERT INTO "event" VALUES('8uf7asc8bqx83dvy','2026-01-05 08:00:00.000000','8va9czvqkxpaxb3n','sign-in','8va9czvqkxpaxb3n');
INSERT INTO "event" VALUES('rm28wzam8n9dwf52','2026-01-05 08:00:00.000000','8va9czvqkxpaxb3n','token','bxwnhyd32czxe6wu');
INSERT INTO "event" VALUES('cs7f5xnekss7kdjn','2026-01-05 08:00:00.000000',NULL,'invite','[["reader", "case", "b2jsepyk376bjxs6"]]');
INSERT INTO "event" VALUES('ggkaqgywxsxz8gwt','2026-01-05 08:00:00.000000','yd73nj7a9wva6qxg','account','yd73nj7a9wva6qxg');
INSERT INTO "event" VALUES('gv87qjn7m5rnek4g','2026-01-05 08:00:00.000000','yd73nj7a9wva6qxg','sign-in','yd73nj7a9wva6qxg');
INSERT INTO "event" VALUES('up9byjkdm5j9jj6z','2026-01-05 08:00:00.000000','yd73nj7a9wva6qxg','token','dpg9d6ytphn38hhy');
INSERT INTO "event" VALUES('8f8rxqkexnjb2pwf','2026-01-05 08:00:00.000000',NULL,'invite','[["coordinator", "case", "b2jsepyk376bjxs6"]]');
INSERT INTO "event" VALUES('ftb8vk4pcf4fshma','2026-01-05 08:00:00.000000','abrw77f7v39mwdbe','account','abrw77f7v39mwdbe');
INSERT INTO "event" VALUES('zxvk74d5mp7cdzg7','2026-01-05 08:00:00.000000','abrw77f7v39mwdbe','sign-in','abrw77f7v39mwdbe');
INSERT INTO "event" VALUES('zq7wyuqffwdeg2as','2026-01-05 08:00:00.000000','abrw77f7v39mwdbe','token','s36jps7f6wg3vt4f');
INSERT INTO "event" VALUES('j93zxn25c74rn8ga','2026-01-05 08:00:00.000000','6tnfpn57d763gft6','close-account','abrw77f7v39mwdbe');
CREATE TABLE grant_of (
	account VARCHAR(32) NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	scope_type VARCHAR(16) NOT NULL, 
	scope_id VARCHAR(128) NOT NULL, 
	CONSTRAINT pk_grant_of PRIMARY KEY (account, role, scope_type, scope_id), 
	CONSTRAINT fk_grant_of_account FOREIGN KEY(account) REFERENCES account (id)
);
INSERT INTO "grant_of" VALUES('6tnfpn57d763gft6','administrator','instance','');
INSERT INTO "grant_of" VALUES('6tnfpn57d763gft6','coordinator','instance','');
INSERT INTO "grant_of" VALUES('8va9czvqkxpaxb3n','editor','case','b2jsepyk376bjxs6');
INSERT INTO "grant_of" VALUES('yd73nj7a9wva6qxg','reader','case','b2jsepyk376bjxs6');
INSERT INTO "grant_of" VALUES('abrw77f7v39mwdbe','coordinator','case','b2jsepyk376bjxs6');
CREATE TABLE invitation (
	secret VARCHAR(64) NOT NULL, 
	account VARCHAR(32), 
	grants TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	used_at DATETIME, 
	CONSTRAINT pk_invitation PRIMARY KEY (secret), 
	CONSTRAINT fk_invitation_account FOREIGN KEY(account) REFERENCES account (id)
);
INSERT INTO "invitation" VALUES('0f8586b1f226af9d169299f6c7c9155e841c27d1c101042fc6bf0baa4da94c63',NULL,'[["administrator", "instance", ""], ["coordinator", "instance", ""]]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
INSERT INTO "invitation" VALUES('457ee6fef136acb805720c25a667cd84aa7502ec2d8ce33697113de274ac141c',NULL,'[["editor", "case", "b2jsepyk376bjxs6"]]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
INSERT INTO "invitation" VALUES('da7ef9105bb818d5235b4898e8939ee1a4adb6247f9093837a6844a14f9808f5',NULL,'[["reader", "case", "b2jsepyk376bjxs6"]]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
INSERT INTO "invitation" VALUES('2e1c2932f88eb3056912cd416c923e13531b7d7ac808f78e29a960843e4a5700',NULL,'[["coordinator", "case", "b2jsepyk376bjxs6"]]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
CREATE TABLE mark (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	name TEXT NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_mark PRIMARY KEY (id), 
	CONSTRAINT fk_mark_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_mark_case_version FOREIGN KEY("case", version) REFERENCES version ("case", number)
);
CREATE TABLE municipality (
	id VARCHAR(32) NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_municipality PRIMARY KEY (id)
);
INSERT INTO "municipality" VALUES('gq95m4744gxegcju','Kommunen');
CREATE TABLE session (
	secret VARCHAR(64) NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	seen_at DATETIME NOT NULL, 
	CONSTRAINT pk_session PRIMARY KEY (secret), 
	CONSTRAINT fk_session_account FOREIGN KEY(account) REFERENCES account (id)
);
INSERT INTO "session" VALUES('session of Bo','8va9czvqkxpaxb3n','2026-01-05 08:00:00.000000','2026-01-05 08:00:00.000000');
INSERT INTO "session" VALUES('session of Carl','yd73nj7a9wva6qxg','2026-01-05 08:00:00.000000','2026-01-05 08:00:00.000000');
CREATE TABLE task_mark (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	section VARCHAR(32) NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	whom TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_task_mark PRIMARY KEY (id), 
	CONSTRAINT fk_task_mark_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_task_mark_case_version FOREIGN KEY("case", version) REFERENCES version ("case", number)
);
CREATE TABLE text (
	hash VARCHAR(64) NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_text PRIMARY KEY (hash)
);
INSERT INTO "text" VALUES('da6c36a220879eec1be9beeaccc648b82317cebac22c1ad18a9e5a5709304ad2',X'789CA5534B6EDB3010DDEB140318055A40716D35F5425D05E8B640811E40A0C491C498225572A4D4310CF4320ED01B64AF9BF4241D4AFEC40DBC28CA8DA4D1CC9B376F1E67F019091A65A4E747A75585299082CE5418C3F0CB40272B55D2F48E65896B9AC39DD6082434A003DB4A55114A045C7B6C5A8D6E1ECDE0AB1B9E7B1004C393910E61B580370CACE1965F62B015786E50F7D88064143FEC19300FB564FBDA6A0EA6B08C489166465FD0907563FD811CBC9DDAA17E1779128E524816C9EA66B18C6AEBD4A33529DCC20685F351EB548199C61EF59415496CB9A461549FC2D6DB4209FEB535A2E166DFC6CF5D0CF7363F05EF5C8EF7D237C2AD51EE761139618A1A7D1AC1C88713198D8323622F74C7A1E52286356B9B02FE10411A06959D13A402BD1534D650ED7751613D8D48CD382703B4E8B203DE19EEC3824FCCED1407D7EE35B6ED836A47DC185AA164966F529826DC45B6A3C236136B958971260C1F000F8AEA73ABD5B8A54BFC531AA3BC247525538B30142487258450618DC7EF1D9A62A210CE46A2F68C339ED9417CC891EDC5BE980441F3E97201A37F48101AF0BC494E9C604CCCA336905B572157B1B13DF1CFDF3F9F0EDD98432DA6751DF8DF2C93A3A4CDB03718DCD8BA390CFB57029F304643BD587372B197F713CED5EAB0555F864D91EBF0142E85D63E0BC6D8BA2E98DE61D979768AE782B6E5DB72766D1ABC19C303F225C8722C59A2339D8FC9DFAD8FBDB545931EFBCD822C41C89247053D3C1B502C2A0B40C0805705FB7FBD927FD34BF94C9960DBAB82158AD4239AE80F225299A1');
CREATE TABLE token (
	id VARCHAR(32) NOT NULL, 
	secret VARCHAR(64) NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	name TEXT NOT NULL, 
	only_reads BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	used_at DATETIME, 
	CONSTRAINT pk_token PRIMARY KEY (id), 
	CONSTRAINT fk_token_account FOREIGN KEY(account) REFERENCES account (id), 
	CONSTRAINT uq_token_secret UNIQUE (secret)
);
INSERT INTO "token" VALUES('bxwnhyd32czxe6wu','2e53c34a1793582e13ad66b82e1214473a85bb9c66c9225d7ad8114b1dce83a2','8va9czvqkxpaxb3n','et script',0,'2026-01-05 08:00:00.000000','2026-02-04 08:00:00.000000',NULL);
INSERT INTO "token" VALUES('dpg9d6ytphn38hhy','8ad1cfd0d7adfacf106a5ee449feaab0fb3acd724681c8827c709f45eb42e343','yd73nj7a9wva6qxg','et script',1,'2026-01-05 08:00:00.000000','2026-02-04 08:00:00.000000',NULL);
INSERT INTO "token" VALUES('s36jps7f6wg3vt4f','047ee2f1c8f47e6ddb888a06bb42a86d1f6bff0f8150a74132f127b59f49b49f','abrw77f7v39mwdbe','et script',0,'2026-01-05 08:00:00.000000','2026-02-04 08:00:00.000000',NULL);
CREATE TABLE version (
	"case" VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	deed VARCHAR(16) NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	said BLOB NOT NULL, 
	opened INTEGER, 
	step INTEGER, 
	"key" VARCHAR(64), 
	asked VARCHAR(64), 
	CONSTRAINT pk_version PRIMARY KEY ("case", number), 
	CONSTRAINT fk_version_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_version_case FOREIGN KEY("case") REFERENCES case_of (id), 
	CONSTRAINT fk_version_hash FOREIGN KEY(hash) REFERENCES text (hash), 
	CONSTRAINT uq_version_case_by_key UNIQUE ("case", "by", "key")
);
INSERT INTO "version" VALUES('b2jsepyk376bjxs6',1,'da6c36a220879eec1be9beeaccc648b82317cebac22c1ad18a9e5a5709304ad2','create','6tnfpn57d763gft6','2026-01-05 08:00:00.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
CREATE INDEX ix_case_of_municipality ON case_of (municipality);
CREATE INDEX ix_event_at ON event (at);
CREATE INDEX ix_session_account ON session (account);
CREATE INDEX ix_token_account ON token (account);
CREATE INDEX ix_version_case_hash ON version ("case", hash);
CREATE UNIQUE INDEX uq_version_created ON version ("by", "key") WHERE number = 1;
CREATE INDEX ix_mark_case_at ON mark ("case", at);
CREATE INDEX ix_task_mark_case_at ON task_mark ("case", at);
COMMIT;

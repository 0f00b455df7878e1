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
INSERT INTO "account" VALUES('6gwhkq76zbybt4uq','Anna','anna','Anna','plain password of Anna','2026-01-05 08:00:00.000000',0);
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
INSERT INTO "case_of" VALUES('947msuz2mgm8z9za','x4vsktd67pn4mmav');
CREATE TABLE event (
	id VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR(32), 
	what VARCHAR(32) NOT NULL, 
	about TEXT NOT NULL, 
	CONSTRAINT pk_event PRIMARY KEY (id), 
	CONSTRAINT fk_event_by FOREIGN KEY("by") REFERENCES account (id)
);
INSERT INTO "event" VALUES('gpgr5cg8kvy7uh5y','2026-01-05 08:00:00.000000',NULL,'municipality','x4vsktd67pn4mmav');
INSERT INTO "event" VALUES('5jbj8zetz8d9cwb3','2026-01-05 08:00:00.000000',NULL,'invite','[["administrator", "instance", ""], ["coordinator", "instance", ""]]');
INSERT INTO "event" VALUES('y9khtsm8ukmt4vp5','2026-01-05 08:00:00.000000','6gwhkq76zbybt4uq','account','6gwhkq76zbybt4uq');
CREATE TABLE grant_of (
	account VARCHAR(32) NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	scope_type VARCHAR(16) NOT NULL, 
	scope_id VARCHAR(128) NOT NULL, 
	CONSTRAINT pk_grant_of PRIMARY KEY (account, role, scope_type, scope_id), 
	CONSTRAINT fk_grant_of_account FOREIGN KEY(account) REFERENCES account (id)
);
INSERT INTO "grant_of" VALUES('6gwhkq76zbybt4uq','administrator','instance','');
INSERT INTO "grant_of" VALUES('6gwhkq76zbybt4uq','coordinator','instance','');
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
INSERT INTO "invitation" VALUES('df799c6c725348ba44dfb81d78417189518888d0403d6ca531189bf7ee740119',NULL,'[["administrator", "instance", ""], ["coordinator", "instance", ""]]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
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
INSERT INTO "mark" VALUES('n8cuf9qpjfujecse','947msuz2mgm8z9za',1,'approved','nr. 0','6gwhkq76zbybt4uq','2026-01-05 09:00:00.000000');
INSERT INTO "mark" VALUES('hbz9hcfuhhp7hj9h','947msuz2mgm8z9za',1,'approved','nr. 1','6gwhkq76zbybt4uq','2026-01-05 10:00:00.000000');
INSERT INTO "mark" VALUES('hxrxxana727duz89','947msuz2mgm8z9za',1,'approved','nr. 2','6gwhkq76zbybt4uq','2026-01-05 11:00:00.000000');
CREATE TABLE municipality (
	id VARCHAR(32) NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_municipality PRIMARY KEY (id)
);
INSERT INTO "municipality" VALUES('x4vsktd67pn4mmav','Kommunen');
CREATE TABLE session (
	secret VARCHAR(64) NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	seen_at DATETIME NOT NULL, 
	CONSTRAINT pk_session PRIMARY KEY (secret), 
	CONSTRAINT fk_session_account FOREIGN KEY(account) REFERENCES account (id)
);
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
INSERT INTO "task_mark" VALUES('cdrbb3vguxeruk8f','947msuz2mgm8z9za','costs','waiting','Økonomi',1,'6gwhkq76zbybt4uq','2026-01-05 09:00:00.000000');
INSERT INTO "task_mark" VALUES('ug3drddnd78amfgn','947msuz2mgm8z9za','costs','waiting','Økonomi',1,'6gwhkq76zbybt4uq','2026-01-05 10:00:00.000000');
INSERT INTO "task_mark" VALUES('yzqry7u3g45gbfbj','947msuz2mgm8z9za','costs','waiting','Økonomi',1,'6gwhkq76zbybt4uq','2026-01-05 11:00:00.000000');
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
INSERT INTO "version" VALUES('947msuz2mgm8z9za',1,'da6c36a220879eec1be9beeaccc648b82317cebac22c1ad18a9e5a5709304ad2','create','6gwhkq76zbybt4uq','2026-01-05 08:00:00.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
CREATE INDEX ix_case_of_municipality ON case_of (municipality);
CREATE INDEX ix_event_at ON event (at);
CREATE INDEX ix_session_account ON session (account);
CREATE INDEX ix_token_account ON token (account);
CREATE INDEX ix_version_case_hash ON version ("case", hash);
CREATE UNIQUE INDEX uq_version_created ON version ("by", "key") WHERE number = 1;
CREATE INDEX ix_mark_case_at ON mark ("case", at);
CREATE INDEX ix_task_mark_case_at ON task_mark ("case", at);
COMMIT;

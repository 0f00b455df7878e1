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
INSERT INTO "account" VALUES('czbmy5e6saqvf4jn','Anna','anna','Anna','plain password of Anna','2026-01-05 08:00:00.000000',0);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE assessment (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	gate VARCHAR(32) NOT NULL, 
	lens VARCHAR(32) NOT NULL, 
	advice VARCHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	conditions TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_assessment PRIMARY KEY (id), 
	CONSTRAINT fk_assessment_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_assessment_case_version FOREIGN KEY("case", version) REFERENCES version ("case", number)
);
CREATE TABLE audit_entry (
	number INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR(32), 
	roles TEXT NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	thing VARCHAR(16) NOT NULL, 
	thing_id VARCHAR(64) NOT NULL, 
	"case" VARCHAR(32), 
	outcome VARCHAR(16) NOT NULL, 
	said TEXT NOT NULL, 
	subjects VARCHAR(80) NOT NULL, 
	method VARCHAR(16) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_entry PRIMARY KEY (number)
);
INSERT INTO "audit_entry" VALUES(1,'2026-11-26 07:32:42.243160',NULL,'','log-begun','log','',NULL,'done','version=0 mark=0 task_mark=0 account=0 followup_text=0 followup_deed=0 statement=0 statement_outcome=0 booking=0 payment=0 retention_run=0 own_rules=0 paper=0 assessment=0 endorsement=0 gate_decision=0 note=0 note_act=0 log_entry=0 meeting=0 minute=0 calendar_link=0 digest_choice=0 digest_sent=0 experience=0 reuse=0 departure=0 shared=0 realised=0','','sha256','ca7e72955950b2f8aa9a735a7357033f29932b8265790cd9d4d81c4d2dab351c');
INSERT INTO "audit_entry" VALUES(2,'2026-01-05 08:00:00.000000',NULL,'','municipality','municipality','gxt2xm965wswj2nr',NULL,'done','','','sha256','e4553da617c24f8659c04799afa83599eba70146519f4c0be3119f7460cfa94b');
INSERT INTO "audit_entry" VALUES(3,'2026-01-05 08:00:00.000000',NULL,'','invite','invitation','3c10cbd84a92f58b',NULL,'done','administrator instance; coordinator instance','','sha256','972c709310a7140d559a1e7697f7f278db978275c7b3b07e360e4f08ea2b56a0');
INSERT INTO "audit_entry" VALUES(4,'2026-01-05 08:00:00.000000','czbmy5e6saqvf4jn','administrator,coordinator','account','account','czbmy5e6saqvf4jn',NULL,'done','','','sha256','18974355e02c45090e9fe7377a40e5a16c478ec9fb5955b804fe0e1335deaebf');
INSERT INTO "audit_entry" VALUES(5,'2026-01-05 08:00:00.000000','czbmy5e6saqvf4jn','administrator,coordinator','municipality','municipality','Nabokommunen',NULL,'done','','','sha256','81b08df4930c7acb541983f530a6db3ee1377043e19e42c57038a776b1c0755a');
INSERT INTO "audit_entry" VALUES(6,'2026-01-05 08:00:00.000000','czbmy5e6saqvf4jn','administrator,coordinator','case','version','case of Nabokommunen/1','case of Nabokommunen','done','create','','sha256','6ca1e20d083eb4309d16752765bcf38c78412f42c80a3ae31075da11f09c4c2b');
INSERT INTO "audit_entry" VALUES(7,'2026-01-05 08:00:00.000000','czbmy5e6saqvf4jn','administrator,coordinator','municipality','municipality','Ø-kommunen',NULL,'done','','','sha256','983a174268295a6fbeb0f363d357559107fab6393e12d0f8e170ccec0cfaaa91');
INSERT INTO "audit_entry" VALUES(8,'2026-01-05 08:00:00.000000','czbmy5e6saqvf4jn','administrator,coordinator','case','version','case of Ø-kommunen/1','case of Ø-kommunen','done','create','','sha256','804fac17260b2d375643a7ab51b59f46f1d78c17685129e2e4fe6e57813eb724');
CREATE TABLE audit_head (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_head PRIMARY KEY (id)
);
INSERT INTO "audit_head" VALUES(1,8,'804fac17260b2d375643a7ab51b59f46f1d78c17685129e2e4fe6e57813eb724','063c5092692d53228bd8feb559e8e69e60dde4e340db7e6f457b05ae706c373a');
CREATE TABLE audit_subject (
	subject VARCHAR(64) NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_audit_subject PRIMARY KEY (subject, number)
);
CREATE TABLE booking (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	text BLOB NOT NULL, 
	code VARCHAR(64) NOT NULL, 
	act VARCHAR(32) NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_booking PRIMARY KEY (id), 
	CONSTRAINT fk_booking_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_booking_case FOREIGN KEY("case") REFERENCES case_of (id), 
	CONSTRAINT uq_booking_case_number UNIQUE ("case", number)
);
CREATE TABLE calendar_link (
	id VARCHAR(32) NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	secret VARCHAR(64), 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_calendar_link PRIMARY KEY (id), 
	CONSTRAINT fk_calendar_link_account FOREIGN KEY(account) REFERENCES account (id), 
	CONSTRAINT uq_calendar_link_secret UNIQUE (secret)
);
CREATE TABLE case_of (
	id VARCHAR(32) NOT NULL, 
	municipality VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_case_of PRIMARY KEY (id), 
	CONSTRAINT fk_case_of_municipality FOREIGN KEY(municipality) REFERENCES municipality (id)
);
INSERT INTO "case_of" VALUES('case of Nabokommunen','Nabokommunen');
INSERT INTO "case_of" VALUES('case of Ø-kommunen','Ø-kommunen');
CREATE TABLE departure (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	text BLOB NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_departure PRIMARY KEY (id), 
	CONSTRAINT fk_departure_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_departure_case FOREIGN KEY("case") REFERENCES case_of (id)
);
CREATE TABLE digest_choice (
	id VARCHAR(32) NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	address TEXT NOT NULL, 
	often VARCHAR(32) NOT NULL, 
	lang VARCHAR(2) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_digest_choice PRIMARY KEY (id), 
	CONSTRAINT fk_digest_choice_account FOREIGN KEY(account) REFERENCES account (id)
);
CREATE TABLE digest_sent (
	id VARCHAR(32) NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	until DATETIME NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_digest_sent PRIMARY KEY (id), 
	CONSTRAINT fk_digest_sent_account FOREIGN KEY(account) REFERENCES account (id)
);
CREATE TABLE endorsement (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	gate VARCHAR(32) NOT NULL, 
	department TEXT NOT NULL, 
	endorses BOOLEAN NOT NULL, 
	takes_over BOOLEAN, 
	text TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_endorsement PRIMARY KEY (id), 
	CONSTRAINT fk_endorsement_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_endorsement_case_version FOREIGN KEY("case", version) REFERENCES version ("case", number)
);
CREATE TABLE experience (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	entry VARCHAR(32) NOT NULL, 
	observation TEXT NOT NULL, 
	lens VARCHAR(32) NOT NULL, 
	evidence TEXT NOT NULL, 
	action TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	place TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_experience PRIMARY KEY (id), 
	CONSTRAINT fk_experience_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_experience_case_version FOREIGN KEY("case", version) REFERENCES version ("case", number)
);
CREATE TABLE followup_deed (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	what VARCHAR(16) NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	about TEXT NOT NULL, 
	CONSTRAINT pk_followup_deed PRIMARY KEY (id), 
	CONSTRAINT fk_followup_deed_case FOREIGN KEY("case") REFERENCES case_of (id), 
	CONSTRAINT fk_followup_deed_by FOREIGN KEY("by") REFERENCES account (id)
);
CREATE TABLE followup_text (
	"case" VARCHAR(32) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	number INTEGER NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_followup_text PRIMARY KEY ("case", kind, number), 
	CONSTRAINT fk_followup_text_case FOREIGN KEY("case") REFERENCES case_of (id), 
	CONSTRAINT fk_followup_text_hash FOREIGN KEY(hash) REFERENCES text (hash), 
	CONSTRAINT fk_followup_text_by FOREIGN KEY("by") REFERENCES account (id)
);
CREATE TABLE gate_decision (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	gate VARCHAR(32) NOT NULL, 
	outcome VARCHAR(32) NOT NULL, 
	reason TEXT NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	rules VARCHAR(64) NOT NULL, 
	version INTEGER NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_gate_decision PRIMARY KEY (id), 
	CONSTRAINT fk_gate_decision_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_gate_decision_case_version FOREIGN KEY("case", version) REFERENCES version ("case", number), 
	CONSTRAINT fk_gate_decision_hash FOREIGN KEY(hash) REFERENCES text (hash)
);
CREATE TABLE grant_of (
	account VARCHAR(32) NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	scope_type VARCHAR(16) NOT NULL, 
	scope_id VARCHAR(128) NOT NULL, source VARCHAR(32), 
	CONSTRAINT pk_grant_of PRIMARY KEY (account, role, scope_type, scope_id), 
	CONSTRAINT fk_grant_of_account FOREIGN KEY(account) REFERENCES account (id)
);
INSERT INTO "grant_of" VALUES('czbmy5e6saqvf4jn','administrator','instance','',NULL);
INSERT INTO "grant_of" VALUES('czbmy5e6saqvf4jn','coordinator','instance','',NULL);
CREATE TABLE identity (
	issuer TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	provider VARCHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_identity PRIMARY KEY (issuer, subject), 
	CONSTRAINT fk_identity_account FOREIGN KEY(account) REFERENCES account (id)
);
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
INSERT INTO "invitation" VALUES('3c10cbd84a92f58b041d352d1606e152470a6d102e921bcb59449354774b8a39',NULL,'[["administrator", "instance", ""], ["coordinator", "instance", ""]]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
CREATE TABLE log_entry (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	date DATE NOT NULL, 
	text TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	mandate TEXT NOT NULL, 
	effect TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_log_entry PRIMARY KEY (id), 
	CONSTRAINT fk_log_entry_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_log_entry_case_version FOREIGN KEY("case", version) REFERENCES version ("case", number)
);
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
CREATE TABLE meeting (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	starts DATETIME NOT NULL, 
	"where" TEXT NOT NULL, 
	rules VARCHAR(64) NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_meeting PRIMARY KEY (id), 
	CONSTRAINT fk_meeting_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_meeting_case FOREIGN KEY("case") REFERENCES case_of (id)
);
CREATE TABLE minute (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	meeting VARCHAR(32) NOT NULL, 
	item VARCHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_minute PRIMARY KEY (id), 
	CONSTRAINT fk_minute_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_minute_case FOREIGN KEY("case") REFERENCES case_of (id), 
	CONSTRAINT fk_minute_meeting FOREIGN KEY(meeting) REFERENCES meeting (id)
);
CREATE TABLE municipality (
	id VARCHAR(32) NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_municipality PRIMARY KEY (id)
);
INSERT INTO "municipality" VALUES('gxt2xm965wswj2nr','Kommunen');
INSERT INTO "municipality" VALUES('Nabokommunen','Nabokommunen');
INSERT INTO "municipality" VALUES('Ø-kommunen','Ø-kommunen');
CREATE TABLE note (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	place TEXT NOT NULL, 
	answers VARCHAR(32), 
	text TEXT NOT NULL, 
	mentioned TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_note PRIMARY KEY (id), 
	CONSTRAINT fk_note_answers FOREIGN KEY(answers) REFERENCES note (id), 
	CONSTRAINT fk_note_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_note_case_version FOREIGN KEY("case", version) REFERENCES version ("case", number)
);
CREATE TABLE note_act (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	note VARCHAR(32) NOT NULL, 
	deed VARCHAR(32) NOT NULL, 
	whom VARCHAR(32), 
	due DATE, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_note_act PRIMARY KEY (id), 
	CONSTRAINT fk_note_act_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_note_act_case FOREIGN KEY("case") REFERENCES case_of (id), 
	CONSTRAINT fk_note_act_note FOREIGN KEY(note) REFERENCES note (id), 
	CONSTRAINT fk_note_act_whom FOREIGN KEY(whom) REFERENCES account (id)
);
CREATE TABLE own_rules (
	id VARCHAR(32) NOT NULL, 
	municipality VARCHAR(32) NOT NULL, 
	text BLOB NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_own_rules PRIMARY KEY (id), 
	CONSTRAINT fk_own_rules_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_own_rules_municipality FOREIGN KEY(municipality) REFERENCES municipality (id)
);
CREATE TABLE paper (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	gate VARCHAR(32) NOT NULL, 
	artefact VARCHAR(32) NOT NULL, 
	title TEXT NOT NULL, 
	reference TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_paper PRIMARY KEY (id), 
	CONSTRAINT fk_paper_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_paper_case_version FOREIGN KEY("case", version) REFERENCES version ("case", number)
);
CREATE TABLE payment (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	date DATE NOT NULL, 
	reference TEXT NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_payment PRIMARY KEY (id), 
	CONSTRAINT fk_payment_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_payment_case_number FOREIGN KEY("case", number) REFERENCES booking ("case", number)
);
CREATE TABLE realised (
	id VARCHAR(32) NOT NULL, 
	municipality VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	place TEXT NOT NULL, 
	name TEXT NOT NULL, 
	share FLOAT NOT NULL, 
	low FLOAT NOT NULL, 
	high FLOAT NOT NULL, 
	people INTEGER NOT NULL, 
	reached INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	through TEXT NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_realised PRIMARY KEY (id), 
	CONSTRAINT fk_realised_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_realised_case FOREIGN KEY("case") REFERENCES case_of (id), 
	CONSTRAINT fk_realised_municipality FOREIGN KEY(municipality) REFERENCES municipality (id)
);
CREATE TABLE recovery_code (
	account VARCHAR(32) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	used_at DATETIME, 
	CONSTRAINT pk_recovery_code PRIMARY KEY (account, hash), 
	CONSTRAINT fk_recovery_code_account FOREIGN KEY(account) REFERENCES account (id)
);
CREATE TABLE retention_run (
	id VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR(32), 
	cases INTEGER NOT NULL, 
	people INTEGER NOT NULL, 
	failed INTEGER NOT NULL, 
	CONSTRAINT pk_retention_run PRIMARY KEY (id), 
	CONSTRAINT fk_retention_run_by FOREIGN KEY("by") REFERENCES account (id)
);
CREATE TABLE reuse (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	entry VARCHAR(64) NOT NULL, 
	how TEXT NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_reuse PRIMARY KEY (id), 
	CONSTRAINT fk_reuse_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_reuse_case FOREIGN KEY("case") REFERENCES case_of (id)
);
CREATE TABLE second_factor (
	account VARCHAR(32) NOT NULL, 
	secret TEXT, 
	confirmed_at DATETIME, 
	offered TEXT, 
	step INTEGER, 
	CONSTRAINT pk_second_factor PRIMARY KEY (account), 
	CONSTRAINT fk_second_factor_account FOREIGN KEY(account) REFERENCES account (id)
);
CREATE TABLE session (
	secret VARCHAR(64) NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	seen_at DATETIME NOT NULL, waits_for VARCHAR(8), provider VARCHAR(32), 
	CONSTRAINT pk_session PRIMARY KEY (secret), 
	CONSTRAINT fk_session_account FOREIGN KEY(account) REFERENCES account (id)
);
CREATE TABLE shared (
	id VARCHAR(32) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	text BLOB NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_shared PRIMARY KEY (id), 
	CONSTRAINT fk_shared_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT uq_shared_hash UNIQUE (hash)
);
CREATE TABLE statement (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	text BLOB NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	journal INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_statement PRIMARY KEY (id), 
	CONSTRAINT fk_statement_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_statement_case_version FOREIGN KEY("case", version) REFERENCES version ("case", number), 
	CONSTRAINT uq_statement_case_ordinal UNIQUE ("case", ordinal)
);
CREATE TABLE statement_outcome (
	id VARCHAR(32) NOT NULL, 
	"case" VARCHAR(32) NOT NULL, 
	verdict VARCHAR(16) NOT NULL, 
	reason TEXT NOT NULL, 
	"by" VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_statement_outcome PRIMARY KEY (id), 
	CONSTRAINT fk_statement_outcome_by FOREIGN KEY("by") REFERENCES account (id), 
	CONSTRAINT fk_statement_outcome_case FOREIGN KEY("case") REFERENCES case_of (id), 
	CONSTRAINT fk_statement_outcome_id FOREIGN KEY(id) REFERENCES statement (id)
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
INSERT INTO "version" VALUES('case of Nabokommunen',1,'da6c36a220879eec1be9beeaccc648b82317cebac22c1ad18a9e5a5709304ad2','create','czbmy5e6saqvf4jn','2026-01-05 08:00:00.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('case of Ø-kommunen',1,'da6c36a220879eec1be9beeaccc648b82317cebac22c1ad18a9e5a5709304ad2','create','czbmy5e6saqvf4jn','2026-01-05 08:00:00.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
CREATE INDEX ix_case_of_municipality ON case_of (municipality);
CREATE INDEX ix_session_account ON session (account);
CREATE INDEX ix_token_account ON token (account);
CREATE INDEX ix_version_case_hash ON version ("case", hash);
CREATE UNIQUE INDEX uq_version_created ON version ("by", "key") WHERE number = 1;
CREATE INDEX ix_mark_case_at ON mark ("case", at);
CREATE INDEX ix_task_mark_case_at ON task_mark ("case", at);
CREATE INDEX ix_followup_deed_case_at ON followup_deed ("case", at);
CREATE INDEX ix_audit_entry_at ON audit_entry (at);
CREATE INDEX ix_audit_entry_by ON audit_entry ("by");
CREATE INDEX ix_audit_entry_case ON audit_entry ("case");
CREATE INDEX ix_audit_entry_thing_id ON audit_entry (thing_id);
CREATE INDEX ix_audit_subject_number ON audit_subject (number);
CREATE INDEX ix_identity_account ON identity (account);
CREATE INDEX ix_calendar_link_account_at ON calendar_link (account, at);
CREATE INDEX ix_digest_choice_account_at ON digest_choice (account, at);
CREATE INDEX ix_digest_sent_account_at ON digest_sent (account, at);
CREATE INDEX ix_own_rules_municipality_at ON own_rules (municipality, at);
CREATE INDEX ix_departure_case_at ON departure ("case", at);
CREATE INDEX ix_meeting_case_at ON meeting ("case", at);
CREATE INDEX ix_realised_municipality_at ON realised (municipality, at);
CREATE INDEX ix_reuse_case_at ON reuse ("case", at);
CREATE INDEX ix_assessment_case_at ON assessment ("case", at);
CREATE INDEX ix_endorsement_case_at ON endorsement ("case", at);
CREATE INDEX ix_experience_case_at ON experience ("case", at);
CREATE INDEX ix_gate_decision_case_at ON gate_decision ("case", at);
CREATE INDEX ix_log_entry_case_at ON log_entry ("case", at);
CREATE INDEX ix_minute_case_at ON minute ("case", at);
CREATE INDEX ix_note_case_at ON note ("case", at);
CREATE INDEX ix_paper_case_at ON paper ("case", at);
CREATE INDEX ix_note_act_case_at ON note_act ("case", at);
CREATE INDEX ix_statement_outcome_case ON statement_outcome ("case");
CREATE INDEX ix_payment_case_at ON payment ("case", at);
CREATE INDEX ix_retention_run_at ON retention_run (at);
COMMIT;

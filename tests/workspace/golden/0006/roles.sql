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
INSERT INTO "account" VALUES('243xz4duf6vh2mbw','Anna','anna','Anna','plain password of Anna','2026-01-05 08:00:00.000000',0);
INSERT INTO "account" VALUES('ks29zx324sukr3en','Bo','bo','Bo','plain password of Bo','2026-01-05 08:00:00.000000',0);
INSERT INTO "account" VALUES('zpxt4ynj78zyrukj','Carl','carl','Carl','plain password of Carl','2026-01-05 08:00:00.000000',0);
INSERT INTO "account" VALUES('bbgmxsgevebe3eb7','Dorte','dorte','Dorte','plain password of Dorte','2026-01-05 08:00:00.000000',1);
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
INSERT INTO "audit_entry" VALUES(1,'2026-11-26 07:32:41.981360',NULL,'','log-begun','log','',NULL,'done','version=0 mark=0 task_mark=0 account=0 followup_text=0 followup_deed=0 statement=0 statement_outcome=0 booking=0 payment=0 retention_run=0 own_rules=0 paper=0 assessment=0 endorsement=0 gate_decision=0 note=0 note_act=0 log_entry=0 meeting=0 minute=0 calendar_link=0 digest_choice=0 digest_sent=0 experience=0 reuse=0 departure=0 shared=0 realised=0','','sha256','71ed187a81f8281478ec4d010022dca48532a9d8e543f0c244e82622e8247a69');
INSERT INTO "audit_entry" VALUES(2,'2026-01-05 08:00:00.000000',NULL,'','municipality','municipality','se5ftsefatnr2vqm',NULL,'done','','','sha256','9f2609e173e57762389e22fa717d5fd61807c87b9252d81b5bb23e4c737aa266');
INSERT INTO "audit_entry" VALUES(3,'2026-01-05 08:00:00.000000',NULL,'','invite','invitation','bc7ac3b61c9be103',NULL,'done','administrator instance; coordinator instance','','sha256','64f2ab835b68c2f83e671d4690d238eaa6040a39b0865f0ebffabce4de6abd6e');
INSERT INTO "audit_entry" VALUES(4,'2026-01-05 08:00:00.000000','243xz4duf6vh2mbw','administrator,coordinator','account','account','243xz4duf6vh2mbw',NULL,'done','','','sha256','5c2563063484edd67e78294a701404a4804db997a51ad33ff5e5838a16edda82');
INSERT INTO "audit_entry" VALUES(5,'2026-01-05 08:00:00.000000','243xz4duf6vh2mbw','administrator,coordinator','case','version','em2u9g35grrb96mc/1','em2u9g35grrb96mc','done','create','','sha256','49a1fa54560c5e926ab3c6631ab260392f3739067b826770dcab285727ec28cb');
INSERT INTO "audit_entry" VALUES(6,'2026-01-05 08:00:00.000000',NULL,'','invite','invitation','36c3e4e916bc81d8',NULL,'done','editor case em2u9g35grrb96mc','','sha256','86d68c51440a62a6e94b17d7d5d69a53130eb88e17ac3fea56ced366259ef0de');
INSERT INTO "audit_entry" VALUES(7,'2026-01-05 08:00:00.000000','ks29zx324sukr3en','editor','account','account','ks29zx324sukr3en',NULL,'done','','','sha256','09b3dc7d1d40b051ea53e177c18f1f80a23adfe0cd87bf8511a4176e139567f1');
INSERT INTO "audit_entry" VALUES(8,'2026-01-05 08:00:00.000000','ks29zx324sukr3en','editor','sign-in','account','ks29zx324sukr3en',NULL,'done','','','sha256','403ad7e475c168610ad34616861239af7545fb17b8f43e24c0470a751ae11278');
INSERT INTO "audit_entry" VALUES(9,'2026-01-05 08:00:00.000000','ks29zx324sukr3en','editor','token','token','d2nkajsfwjmuq3dn',NULL,'done','','','sha256','72b82e0c90a32bc04d28e5d430d15d612ae8ad22d5caf64c8a1e8311132baa87');
INSERT INTO "audit_entry" VALUES(10,'2026-01-05 08:00:00.000000',NULL,'','invite','invitation','760bceb01f612fc6',NULL,'done','reader case em2u9g35grrb96mc','','sha256','3b1be96922111299b6d964aac8a2e287e928a5449996b1449412ea395650377c');
INSERT INTO "audit_entry" VALUES(11,'2026-01-05 08:00:00.000000','zpxt4ynj78zyrukj','reader','account','account','zpxt4ynj78zyrukj',NULL,'done','','','sha256','b31e9a1c681e24f5cd43700d54cc8f98fc2b2c934532ff421089cd32f277decd');
INSERT INTO "audit_entry" VALUES(12,'2026-01-05 08:00:00.000000','zpxt4ynj78zyrukj','reader','sign-in','account','zpxt4ynj78zyrukj',NULL,'done','','','sha256','2767581cf08f35658d3af7229e68830eb49b2d6cd9aaac98933a15f666a4a155');
INSERT INTO "audit_entry" VALUES(13,'2026-01-05 08:00:00.000000','zpxt4ynj78zyrukj','reader','token','token','kmmywbpp8rjzjt96',NULL,'done','only-reads','','sha256','773caf3947d3582247536b244399bce6f3a11bc9fcdec1cd7e986c12aabb65f3');
INSERT INTO "audit_entry" VALUES(14,'2026-01-05 08:00:00.000000',NULL,'','invite','invitation','cf794ea37d6f7868',NULL,'done','coordinator case em2u9g35grrb96mc','','sha256','d3a52c4b0e77bfc4e2be6c4b8f6b5ac624a108ccbafd0d3bfa314d993e0df3e4');
INSERT INTO "audit_entry" VALUES(15,'2026-01-05 08:00:00.000000','bbgmxsgevebe3eb7','coordinator','account','account','bbgmxsgevebe3eb7',NULL,'done','','','sha256','4459e8f1cceabb0fe01c1269b524c55b07e15c3db776d75ac4d33cebb86ddba1');
INSERT INTO "audit_entry" VALUES(16,'2026-01-05 08:00:00.000000','bbgmxsgevebe3eb7','coordinator','sign-in','account','bbgmxsgevebe3eb7',NULL,'done','','','sha256','bdff11984af5ae78f741aa587b46fb5d294602f30ee7310500032b656755b6f1');
INSERT INTO "audit_entry" VALUES(17,'2026-01-05 08:00:00.000000','bbgmxsgevebe3eb7','coordinator','token','token','ahyyqzqac8hqsgsa',NULL,'done','','','sha256','163f0c05f22e65ab759c776175f914e2e7fd811db017fec28cbe2e5d39173f9a');
INSERT INTO "audit_entry" VALUES(18,'2026-01-05 08:00:00.000000','243xz4duf6vh2mbw','administrator,coordinator','close-account','account','bbgmxsgevebe3eb7',NULL,'done','','','sha256','4c57d3c8ae15e2bdf6bef41b9b46d079da3d21c7f819ff3d65e0a3fd1a01c0a1');
CREATE TABLE audit_head (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_head PRIMARY KEY (id)
);
INSERT INTO "audit_head" VALUES(1,18,'4c57d3c8ae15e2bdf6bef41b9b46d079da3d21c7f819ff3d65e0a3fd1a01c0a1','8065d735fd2d4ce828e5edb76849407924813e3a81ecb6cec6e3c2e59624d4e8');
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
INSERT INTO "case_of" VALUES('em2u9g35grrb96mc','se5ftsefatnr2vqm');
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
INSERT INTO "grant_of" VALUES('243xz4duf6vh2mbw','administrator','instance','',NULL);
INSERT INTO "grant_of" VALUES('243xz4duf6vh2mbw','coordinator','instance','',NULL);
INSERT INTO "grant_of" VALUES('ks29zx324sukr3en','editor','case','em2u9g35grrb96mc',NULL);
INSERT INTO "grant_of" VALUES('zpxt4ynj78zyrukj','reader','case','em2u9g35grrb96mc',NULL);
INSERT INTO "grant_of" VALUES('bbgmxsgevebe3eb7','coordinator','case','em2u9g35grrb96mc',NULL);
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
INSERT INTO "invitation" VALUES('bc7ac3b61c9be1032d439152d79081af414caa745c89e9669b4cc36985fb4471',NULL,'[["administrator", "instance", ""], ["coordinator", "instance", ""]]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
INSERT INTO "invitation" VALUES('36c3e4e916bc81d82fa779b57309c7fc4dbf7b2c05ed25f391e2218f818f4ba5',NULL,'[["editor", "case", "em2u9g35grrb96mc"]]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
INSERT INTO "invitation" VALUES('760bceb01f612fc68ddf271a8821fdf0e59f1c077c97aa1c57cd85fb03fdb928',NULL,'[["reader", "case", "em2u9g35grrb96mc"]]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
INSERT INTO "invitation" VALUES('cf794ea37d6f7868bb3107b603af33fee58e9dab1e37ddf415cbcfb0b7f7f917',NULL,'[["coordinator", "case", "em2u9g35grrb96mc"]]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
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
INSERT INTO "municipality" VALUES('se5ftsefatnr2vqm','Kommunen');
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
INSERT INTO "session" VALUES('session of Bo','ks29zx324sukr3en','2026-01-05 08:00:00.000000','2026-01-05 08:00:00.000000',NULL,NULL);
INSERT INTO "session" VALUES('session of Carl','zpxt4ynj78zyrukj','2026-01-05 08:00:00.000000','2026-01-05 08:00:00.000000',NULL,NULL);
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
INSERT INTO "token" VALUES('d2nkajsfwjmuq3dn','f33eb4bc5fcc0e90b6a88ccd596e28eea8aff5e7a6fdf93cd28a4d3b50f9fc6a','ks29zx324sukr3en','et script',0,'2026-01-05 08:00:00.000000','2026-02-04 08:00:00.000000',NULL);
INSERT INTO "token" VALUES('kmmywbpp8rjzjt96','dd5f44daf075697bb6822403633e5b3e5018c41225ae628fd3af11c4f93d26df','zpxt4ynj78zyrukj','et script',1,'2026-01-05 08:00:00.000000','2026-02-04 08:00:00.000000',NULL);
INSERT INTO "token" VALUES('ahyyqzqac8hqsgsa','b84a3c16f5b55293695ae9da4f8d8f61c84896cdf07a09e72d2bebd4d4aa37ef','bbgmxsgevebe3eb7','et script',0,'2026-01-05 08:00:00.000000','2026-02-04 08:00:00.000000',NULL);
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
INSERT INTO "version" VALUES('em2u9g35grrb96mc',1,'da6c36a220879eec1be9beeaccc648b82317cebac22c1ad18a9e5a5709304ad2','create','243xz4duf6vh2mbw','2026-01-05 08:00:00.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
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

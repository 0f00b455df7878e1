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
INSERT INTO "account" VALUES('2qdw98cf78gy6z2s','Åse Østergård-Ærø 🙂','åse østergård-ærø 🙂','Åse Østergård-Ærø 🙂','plain password of Åse Østergård-Ærø 🙂','2026-01-05 08:00:00.000000',0);
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
INSERT INTO "audit_entry" VALUES(1,'2026-11-26 07:32:39.114367',NULL,'','log-begun','log','',NULL,'done','version=0 mark=0 task_mark=0 account=0 followup_text=0 followup_deed=0 statement=0 statement_outcome=0 booking=0 payment=0 retention_run=0 own_rules=0 paper=0 assessment=0 endorsement=0 gate_decision=0 note=0 note_act=0 log_entry=0 meeting=0 minute=0 calendar_link=0 digest_choice=0 digest_sent=0 experience=0 reuse=0 departure=0 shared=0 realised=0','','sha256','36fc1d68d6e78423d03a7d0a897de8d2adaeff6fc6646f00883074365a9c71c7');
INSERT INTO "audit_entry" VALUES(2,'2026-01-05 08:00:00.000000',NULL,'','municipality','municipality','ngdvddqs5c4vycuy',NULL,'done','','','sha256','dd8e5d8352616013317cc5d8a760eda6e1d068ada29c01648a9990f7f3d4a2eb');
INSERT INTO "audit_entry" VALUES(3,'2026-01-05 08:00:00.000000',NULL,'','invite','invitation','0d54ee66b7d01be8',NULL,'done','administrator instance; coordinator instance','','sha256','8e2122ef15ee36c65652906be04588df59132d1135eb8ab45ef12a1cf3009bdc');
INSERT INTO "audit_entry" VALUES(4,'2026-01-05 08:00:00.000000','2qdw98cf78gy6z2s','administrator,coordinator','account','account','2qdw98cf78gy6z2s',NULL,'done','','','sha256','1b13c6de1d4b4fdc639eb9ff7378e1972012a902f5f9dae7b5a67de7c39470bc');
INSERT INTO "audit_entry" VALUES(5,'2026-01-05 08:00:00.000000','2qdw98cf78gy6z2s','administrator,coordinator','case','version','55av55vpdm7mt5u8/1','55av55vpdm7mt5u8','done','create','','sha256','c0a42c4a3f42aac290d1b0ec88b2e517ffcad8e4f02fd5efdd400d82a21a0824');
CREATE TABLE audit_head (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_head PRIMARY KEY (id)
);
INSERT INTO "audit_head" VALUES(1,5,'c0a42c4a3f42aac290d1b0ec88b2e517ffcad8e4f02fd5efdd400d82a21a0824','51fa6ee31b4399818a6c2150a7139da558d04e7c002912acefbf7fcb336eca4f');
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
INSERT INTO "case_of" VALUES('55av55vpdm7mt5u8','ngdvddqs5c4vycuy');
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
INSERT INTO "grant_of" VALUES('2qdw98cf78gy6z2s','administrator','instance','',NULL);
INSERT INTO "grant_of" VALUES('2qdw98cf78gy6z2s','coordinator','instance','',NULL);
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
INSERT INTO "invitation" VALUES('0d54ee66b7d01be8768e7a3a45ae00b73684a502d98c821bed7386a77609f990',NULL,'[["administrator", "instance", ""], ["coordinator", "instance", ""]]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
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
INSERT INTO "municipality" VALUES('ngdvddqs5c4vycuy','Kommunen');
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
INSERT INTO "text" VALUES('1bbfaf54972b58e16b8f9ffbbcc1f47cd8bb6892e95e7e57a36fb0ef2c084e3e',X'789CA5534B6ED44010DDFB14258D90407286191366615691D822217100ABED2EDB9D69779BEEF284493452565C80332412E20291D8C537C949A8B6E793016681E88DED72D5AB57AF5E4FE03D1234CA48CF8F4EAB0A5320059DA93086FEBB814E56AAA4F11DCB129734850BAD1148684007B695AA229408B8F4D8B41ADD349AC047D73FAC4010F4F7463A84C50C5E30B086737E89C156E0B941BDC20624A3F8FE8E01F3504B76555BCDC114E61129D2CCA8FF9A6BACFA3B27D1C0E3CF96B3CDFAF1073CDD7E830F68C8BA017B4B1C5E8E5450BF8A3C09472924B36471369B47B575EADA9A14CE618DC2F9A875AAC04CE30AF59815496CB9A461549FC28DB78512FCEBC68886897C1A3E37315CDA7C1FBC70395E4ADF08B744B9D944E484296AF46904031F4E64340E0E882BA13B0ECD67312C59F714F08B08B231A8EC9C2015E82DA0B1866ABF890AEB69406A863919A045976DF10E706F667C626EA738B8747F62DB555074871B432B94CCF2750AE3849BC87654D86664AD3231CC84E103E04A517D68B51836788CBF4F6394E7A44E646A11868264BB84102AACF1F8B943538C14C2594BD49E718633D98A0F39B2F5D833A32068DE1D2F60F0160962A778DE24278E3026E6511BC8ADAB90ABD8F49EF8E7D3EDFDB61B73A8C5B8AE2DFFB379B293B4E9EF0C06A7B66E0A6CC4BF8E15CE60A8676B4E8EF6F27AC439591DB6EACBB029721DEEC3A5D0DA67C11837AE0B17C261D979768AE782B6E59B74706D1ABC19C315F225C8722C59A2039DB7C9EFAD77BDB54593EEFA4D822C41C8924705DD3F18502C2A0B40C0802705FB7FBD927FD34BF94C9960DB9382158AD4359AE817BDD4A7B3');
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
INSERT INTO "version" VALUES('55av55vpdm7mt5u8',1,'1bbfaf54972b58e16b8f9ffbbcc1f47cd8bb6892e95e7e57a36fb0ef2c084e3e','create','2qdw98cf78gy6z2s','2026-01-05 08:00:00.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
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

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
INSERT INTO "account" VALUES('cv6sxg7a7ecffmm4','Anna','anna','Anna','hash 81 ddj3dt5e84dayvr5','2026-01-05 08:00:00.000000',1);
INSERT INTO "account" VALUES('m6ywhuzvgtzfu6u7','known3','known3','N','hash','2026-01-05 08:00:44.000000',0);
INSERT INTO "account" VALUES('tqcnmd9gsdux4xuk','known4','known4','N','hash','2026-01-05 08:02:22.000000',1);
INSERT INTO "account" VALUES('pxrqdqdynues5kbp','login0','login0','N','hash 99 x5fhtwgtyjw3q6sd','2026-01-05 08:04:03.000000',0);
INSERT INTO "account" VALUES('j2nubm32ttrfr9fk','known5','known5','N','hash 9 eb2bkzwffthdnx7r','2026-01-05 08:05:38.000000',0);
INSERT INTO "account" VALUES('8f726mkbaazt5usu','known0','known0','N',NULL,'2026-01-05 08:06:27.000000',1);
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
INSERT INTO "assessment" VALUES('3nwmyy8m9mbh4ysf','two','g1','economic','on_conditions','x','["y"]',1,'cv6sxg7a7ecffmm4','2026-01-05 08:00:10.000000');
INSERT INTO "assessment" VALUES('a4z7ndqjnd45np67','one','g1','methodical','for','x','["y"]',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:00:59.000000');
INSERT INTO "assessment" VALUES('e2t8u5suc8xd6wtv','two','g1','legal','on_conditions','x','["y"]',1,'cv6sxg7a7ecffmm4','2026-01-05 08:01:48.000000');
INSERT INTO "assessment" VALUES('bje4b6cqcvtvrw4a','one','g1','economic','on_conditions','x','["y"]',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:02:37.000000');
INSERT INTO "assessment" VALUES('yzfy4aduvkhuwzys','two','g1','methodical','for','x','["y"]',1,'tqcnmd9gsdux4xuk','2026-01-05 08:03:26.000000');
INSERT INTO "assessment" VALUES('q2296xwykas9gnns','one','g1','legal','against','x','["y"]',1,'cv6sxg7a7ecffmm4','2026-01-05 08:04:15.000000');
INSERT INTO "assessment" VALUES('qgzfedpufmesky96','one','g1','methodical','for','x','["y"]',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:05:04.000000');
INSERT INTO "assessment" VALUES('zgfjus3jdd8pq7j8','one','g1','legal','for','x','["y"]',1,'j2nubm32ttrfr9fk','2026-01-05 08:05:53.000000');
INSERT INTO "assessment" VALUES('bu6dyur3qpc4c2n4','two','g1','economic','against','x','["y"]',1,'tqcnmd9gsdux4xuk','2026-01-05 08:06:42.000000');
INSERT INTO "assessment" VALUES('wtz9wj9t5akxsm8s','two','g1','economic','against','x','["y"]',1,'8f726mkbaazt5usu','2026-01-05 08:07:31.000000');
INSERT INTO "assessment" VALUES('z3c8javasbm2zeey','one','g1','social','for','x','["y"]',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:08:20.000000');
INSERT INTO "assessment" VALUES('7t99zqkn47unkw6n','two','g1','legal','against','x','["y"]',1,'pxrqdqdynues5kbp','2026-01-05 08:09:09.000000');
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
INSERT INTO "audit_entry" VALUES(1,'2026-11-26 07:32:43.199317',NULL,'','log-begun','log','',NULL,'done','version=0 mark=0 task_mark=0 account=0 followup_text=0 followup_deed=0 statement=0 statement_outcome=0 booking=0 payment=0 retention_run=0 own_rules=0 paper=0 assessment=0 endorsement=0 gate_decision=0 note=0 note_act=0 log_entry=0 meeting=0 minute=0 calendar_link=0 digest_choice=0 digest_sent=0 experience=0 reuse=0 departure=0 shared=0 realised=0','','sha256','83e5b8cc8bc3314a110d70832c3afaa74ca241afe0d33133dd165cf4982b3e2c');
INSERT INTO "audit_entry" VALUES(2,'2026-01-05 08:00:00.000000',NULL,'','municipality','municipality','pw85g5g74wn7nhfu',NULL,'done','','','sha256','bd3d7e1789e7fb6aabbfcfe9af9b9d627f74cf2aa523ae621844415be47460b5');
INSERT INTO "audit_entry" VALUES(3,'2026-01-05 08:00:00.000000',NULL,'','invite','invitation','69a6ecb50c11768c',NULL,'done','','','sha256','d7de23eae33b12420bd911dd48041f3b30798d4852fcc78502b332f06782b0d9');
INSERT INTO "audit_entry" VALUES(4,'2026-01-05 08:00:00.000000','cv6sxg7a7ecffmm4','','account','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','38fa3e17e746524442821e9cccb7054eb2b033e3664e0a5fe48604029087ec94');
INSERT INTO "audit_entry" VALUES(5,'2026-01-05 08:00:00.000000','cv6sxg7a7ecffmm4','','case','version','one/1','one','done','create','','sha256','ae237078534eaf1bbfa4af67b19f424ba2bdab2f8595fc204e29356f3c4c9494');
INSERT INTO "audit_entry" VALUES(6,'2026-01-05 08:00:00.000000','cv6sxg7a7ecffmm4','','case','version','two/1','two','done','create','','sha256','b7f880bdb24b7b74e17b3120560965088537c092c43d9c3b66eb2d208e9d22ec');
INSERT INTO "audit_entry" VALUES(7,'2026-01-05 08:00:01.000000','cv6sxg7a7ecffmm4','','case','version','wvnwczdkaknkuf9e/1','wvnwczdkaknkuf9e','done','change','','sha256','382c08b1b5dea57113a5677b91e88a94a9930134e51fe365b8a2fb5381672963');
INSERT INTO "audit_entry" VALUES(8,'2026-01-05 08:00:02.000000','cv6sxg7a7ecffmm4','','version','version','two/2','two','done','change','','sha256','e5ed9431dfd7e0e811c27d8ad94d770dd9b994ae252eedcae89a385d2fd29e43');
INSERT INTO "audit_entry" VALUES(9,'2026-01-05 08:00:03.000000','cv6sxg7a7ecffmm4','','mark','mark','nrchpkadzadukfub','two','done','snapshot 1','','sha256','49b5ffc3887082ea77dd4f9e956f1c5f60e2bb625a1e319c633bd4d05f54f1be');
INSERT INTO "audit_entry" VALUES(10,'2026-01-05 08:00:04.000000','cv6sxg7a7ecffmm4','','task-mark','mark','h9eydj6ujjz3n7mz','two','done','costs done','','sha256','7db121c3b40f2c12660a94693559dcabc02673d0fa9050cec61444cbc3fc2e41');
INSERT INTO "audit_entry" VALUES(11,'2026-01-05 08:00:05.000000','cv6sxg7a7ecffmm4','','followup-text','followup','one/journal/1','one','done','journal','','sha256','c4f449c83f8086e14695715dd6c577688464e3cebbdebc63a9f6efcce4db4526');
INSERT INTO "audit_entry" VALUES(12,'2026-01-05 08:00:06.000000','cv6sxg7a7ecffmm4','','followup-deed','followup','g3ejwmrq5z7977q7','one','done','verify','','sha256','369a585679e4f562096f1eef67cc821c496c153c98fc827ab7d07c48c045ebaf');
INSERT INTO "audit_entry" VALUES(13,'2026-01-05 08:00:07.000000',NULL,'','retention-run','retention','4bu7hbdptf6zydn7',NULL,'done','0 1','','sha256','da63405cbaec19819861fb30b53db0354ba66fa8eacc70a991f9bc82ed69e732');
INSERT INTO "audit_entry" VALUES(14,'2026-01-05 08:00:08.000000','cv6sxg7a7ecffmm4','','rules','rules','jbytygd47msbukqg',NULL,'done','','','sha256','cc54e771f01ce0ff55655c5240682447ff2e23ce2e920512b85584042c4dff01');
INSERT INTO "audit_entry" VALUES(15,'2026-01-05 08:00:09.000000','cv6sxg7a7ecffmm4','','paper','gate','s8tbpunhuntrnkeu','one','done','g1 a','','sha256','079a13c097ebd2e4338c41812bee53ecdb63540d8be3228e1aead257fd93c885');
INSERT INTO "audit_entry" VALUES(16,'2026-01-05 08:00:10.000000','cv6sxg7a7ecffmm4','','assessment','gate','3nwmyy8m9mbh4ysf','two','done','g1 economic on_conditions','','sha256','cf4b8b9ed94cc8b4dc22c77d57bc1881b9404360dc3016fe9e51a92e6e6a617b');
INSERT INTO "audit_entry" VALUES(17,'2026-01-05 08:00:11.000000','cv6sxg7a7ecffmm4','','endorsement','gate','pj9xrdwxk42qfyw4','one','done','g1 endorses','','sha256','6d871f89d8e659bfd284b6ed2db7e2f6ebab8476d87a03fd6a218d6226b3b037');
INSERT INTO "audit_entry" VALUES(18,'2026-01-05 08:00:12.000000','cv6sxg7a7ecffmm4','','gate-passed','gate','y9ctvwxz4jvg6upx','two','done','g1 passed','','sha256','c2ea1b0da5b114fa4f12042dea96c2acebc105ff4ddcb6d4c100dd752146b3cf');
INSERT INTO "audit_entry" VALUES(19,'2026-01-05 08:00:13.000000','cv6sxg7a7ecffmm4','','remark-given','remark','khpkbyyv46hd2m67','two','done','','','sha256','0c27e57fac0e8e8a8515f9ea1fc7aba955619b08a907c98cba48b9b66c2a0211');
INSERT INTO "audit_entry" VALUES(20,'2026-01-05 08:00:14.000000','cv6sxg7a7ecffmm4','','remark','remark','quxnd2au3dk635ha','two','done','','','sha256','ee0219a6290eda0aaf47b6ec2c6fb3cad8994e418a57bd446465dcb4f6de327d');
INSERT INTO "audit_entry" VALUES(21,'2026-01-05 08:00:14.000000','cv6sxg7a7ecffmm4','','remark-act','remark','cqwrnrhtsejrzexc','two','done','resolve','','sha256','b754ff9fed30b3792d3bffe032e85c2b4485eda31d6554bec157a9083746d3e5');
INSERT INTO "audit_entry" VALUES(22,'2026-01-05 08:00:15.000000','cv6sxg7a7ecffmm4','','decision','decision','q3zz7uaw98hkep59','two','done','','','sha256','24f40c3e07722346c79b6eed171d9d6afbb3d31330acb7d30be6d6e60c48ef00');
INSERT INTO "audit_entry" VALUES(23,'2026-01-05 08:00:16.000000','cv6sxg7a7ecffmm4','','meeting','meeting','yjqfxk63uvuhn7e6','two','done','','','sha256','e9ccc58dc6796dbb53bc469d9bba6d7f2e15b59d72e564e94cc5571ca14ffbbc');
INSERT INTO "audit_entry" VALUES(24,'2026-01-05 08:00:17.000000','cv6sxg7a7ecffmm4','','meeting','meeting','a8stq5y3nkne966r','two','done','','','sha256','9d3331b0c8398fe65848afb6baaaa56466e838130d4abfffc12c9491628f2091');
INSERT INTO "audit_entry" VALUES(25,'2026-01-05 08:00:17.000000','cv6sxg7a7ecffmm4','','minutes','meeting','a8stq5y3nkne966r','two','done','','','sha256','dc83ac45e666f3216ff4980f48e2841493bbb26c30fa00786caeb8f8e492fdbf');
INSERT INTO "audit_entry" VALUES(26,'2026-01-05 08:00:18.000000','cv6sxg7a7ecffmm4','','calendar-link','calendar','naj2acc95jqjcb34',NULL,'done','ended','','sha256','b51e2f3e9d78f2a564f4f28b0dce1210760e417a1a22c79b8d4e521c603a6072');
INSERT INTO "audit_entry" VALUES(27,'2026-01-05 08:00:19.000000','cv6sxg7a7ecffmm4','','digest-choice','mail','cwrkmpuzvyfuvpej',NULL,'done','never','','sha256','4d9a50cc897bd8cabdad8ccf0ef4d8569ad5dd9e70d8409229d6cfc41032a068');
INSERT INTO "audit_entry" VALUES(28,'2026-01-05 08:00:20.000000',NULL,'','digest-sent','mail','4tf3955tywcr7m5u',NULL,'done','cv6sxg7a7ecffmm4','','sha256','d8baea84ab958d4ab87889a1e367c0eb608694285291958e0506d7825ebb0acc');
INSERT INTO "audit_entry" VALUES(29,'2026-01-05 08:00:21.000000','cv6sxg7a7ecffmm4','','experience','experience','dnczgvjw9a9vzywz','one','done','','','sha256','f8d9870abd4014c36ea6f10143450edb9f51bb4c5fbf1b52cacdd36f573f6aca');
INSERT INTO "audit_entry" VALUES(30,'2026-01-05 08:00:22.000000','cv6sxg7a7ecffmm4','','reuse','experience','bfxqkuzkan2kunc2','two','done','','','sha256','926a54f6661e19c9c0bdd08c4e959b3f5e5024f4525fb9153b0a0427596a411d');
INSERT INTO "audit_entry" VALUES(31,'2026-01-05 08:00:23.000000','cv6sxg7a7ecffmm4','','departure','bundle','59u36hhsn9fhehvq','two','done','','','sha256','5ee4cad83cfeb85f5851977c4d87290c654fb9d467af74e8a11bb3869d172211');
INSERT INTO "audit_entry" VALUES(32,'2026-01-05 08:00:24.000000','cv6sxg7a7ecffmm4','','shared','bundle','v388wt6du9fnnbs6',NULL,'done','','','sha256','c5309925f3c3dd75cd640ff5cc281752c90f4e3383a120253e96f54c5e96d0ba');
INSERT INTO "audit_entry" VALUES(33,'2026-01-05 08:00:25.000000','cv6sxg7a7ecffmm4','','realised','rate','fp3wkd8yzah87a3q','one','done','','','sha256','bfae8c9d290b2212956d08fa9250e74788a38d96e34c94a2b2bcdaa5dca560ba');
INSERT INTO "audit_entry" VALUES(34,'2026-01-05 08:00:26.000000','cv6sxg7a7ecffmm4','','statement-put-forward','statement','jz4b78pcy9a8tyxw','one','done','1 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','29ea20447fe323b698b2ab31991c2228cd8ee951054c596f4a0a71fb0149b45f');
INSERT INTO "audit_entry" VALUES(35,'2026-01-05 08:00:27.000000','cv6sxg7a7ecffmm4','','statement-put-forward','statement','hnaphkwk3vvswcsc','two','done','1 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','70a4f97bc968deb26bc999bd4189470488df65e3ef108abe2b1ca5a3560043ca');
INSERT INTO "audit_entry" VALUES(36,'2026-01-05 08:00:27.000000','cv6sxg7a7ecffmm4','','statement-withdrawn','statement','hnaphkwk3vvswcsc','two','done','','','sha256','c818595db1dd0b02c5399a7717071da76e3ab3e76fbae26635a665743a4b5a88');
INSERT INTO "audit_entry" VALUES(37,'2026-01-05 08:00:28.000000','cv6sxg7a7ecffmm4','','books-imported','statement','h93aeg4nh79zbseg','one','done','1 cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','','sha256','efdece2297a59ff1597e2ec9ab0dac260d4f724504ce3038d2aa0a7918ae95b4');
INSERT INTO "audit_entry" VALUES(38,'2026-01-05 08:00:29.000000','cv6sxg7a7ecffmm4','','payment','statement','4dytpwx5vw3rp28a','one','done','1','','sha256','d880566dad0a545e3af09672f8c983eb4a606d47a86b84887e89a4deeac09d2b');
INSERT INTO "audit_entry" VALUES(39,'2026-01-05 08:00:30.000000','cv6sxg7a7ecffmm4','editor','grant','account','cv6sxg7a7ecffmm4',NULL,'done','editor municipality pw85g5g74wn7nhfu','','sha256','4d6a2a24fb3a633ad3654419010d9eaf897dfdadf9463d5ac9c3e387f4f0ae31');
INSERT INTO "audit_entry" VALUES(40,'2026-01-05 08:00:31.000000','cv6sxg7a7ecffmm4','','revoke','account','cv6sxg7a7ecffmm4',NULL,'done','editor municipality pw85g5g74wn7nhfu','','sha256','ce4eb22b7bf501ec22f683301f26901439267b18f53f824c2ccd94799e0e4244');
INSERT INTO "audit_entry" VALUES(41,'2026-01-05 08:00:32.000000','cv6sxg7a7ecffmm4','','close-account','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','c3e9d575a2040d5a18994d6ba28b86d4451f55c5fec18f025d0f995321ed93cf');
INSERT INTO "audit_entry" VALUES(42,'2026-01-05 08:00:33.000000','cv6sxg7a7ecffmm4','','password','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','a5cb56fec51e72246753da19af10a0c536c59e353adb5ea0103b247962ace2b9');
INSERT INTO "audit_entry" VALUES(43,'2026-01-05 08:00:34.000000','cv6sxg7a7ecffmm4','','sign-in','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','aa8007552c61085b17841c2e126689c4c2d64fd2447f2ffdb68d9f9d64b019f4');
INSERT INTO "audit_entry" VALUES(44,'2026-01-05 08:00:36.000000','cv6sxg7a7ecffmm4','','end-sessions','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','829a4c5d48d301df58b58ed2c3d237af55c36b0ad0e43433b458a14fdee6eb3a');
INSERT INTO "audit_entry" VALUES(45,'2026-01-05 08:00:38.000000','cv6sxg7a7ecffmm4','','token','token','9b4dbaphpzzdzx95',NULL,'done','','','sha256','19a33b50d37536f5155d7b6bafa3782d7d59d9f05db96af18ab299256f72d9ba');
INSERT INTO "audit_entry" VALUES(46,'2026-01-05 08:00:39.000000','cv6sxg7a7ecffmm4','','remove-token','token','9b4dbaphpzzdzx95',NULL,'done','','','sha256','66f2b3a9b7ff9137403f4a8377d1a2018b00f1ec1a33d3b5dd489fcfe6837dd9');
INSERT INTO "audit_entry" VALUES(47,'2026-01-05 08:00:40.000000','cv6sxg7a7ecffmm4','','offer-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','dc2aa68407ac9c520356713e931c929cb751215455f855e37e2b7628970562c0');
INSERT INTO "audit_entry" VALUES(48,'2026-01-05 08:00:41.000000','cv6sxg7a7ecffmm4','','offer-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','89964d16a6bf266d68aad2ec5bb7b882ed6473dd80c1c6a04a854ab43ecae2b9');
INSERT INTO "audit_entry" VALUES(49,'2026-01-05 08:00:41.000000','cv6sxg7a7ecffmm4','','sign-in-begun','account','cv6sxg7a7ecffmm4',NULL,'done','enrol','','sha256','5fa960455c1d2b91f4a1170a71904dbee40f69e9c87add50c13304d65d5c2244');
INSERT INTO "audit_entry" VALUES(50,'2026-01-05 08:00:41.000000','cv6sxg7a7ecffmm4','','second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','sign-in','','sha256','14d39bafba05ebf8ec053447b34978d6cea5d8ec9ec9da13bd18a44d5d42bf71');
INSERT INTO "audit_entry" VALUES(51,'2026-01-05 08:00:42.000000','cv6sxg7a7ecffmm4','','offer-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','d7d1cc37f74e51a01e212a3c9bc3b0dd4ee04d4d5be2d5557a1012475bc48931');
INSERT INTO "audit_entry" VALUES(52,'2026-01-05 08:00:42.000000','cv6sxg7a7ecffmm4','','sign-in-begun','account','cv6sxg7a7ecffmm4',NULL,'done','enrol','','sha256','0995abdc1d00cedc00ce346cf18b5ba696dfc48166d24567731498df500834a9');
INSERT INTO "audit_entry" VALUES(53,'2026-01-05 08:00:42.000000','cv6sxg7a7ecffmm4','','second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','sign-in','','sha256','9067cf5b77b9e07f3a174e7b776061134cc5c580b7a6fdd0e74781156c9237bf');
INSERT INTO "audit_entry" VALUES(54,'2026-01-05 08:00:42.000000','cv6sxg7a7ecffmm4','','sign-in-begun','account','cv6sxg7a7ecffmm4',NULL,'done','code','','sha256','8ee7453382bbbd433bc0048830e7b96a1e2abfe181a73c8563f74f74982537b6');
INSERT INTO "audit_entry" VALUES(55,'2026-01-05 08:00:43.000000','cv6sxg7a7ecffmm4','','remove-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','917baa47b08db8093c12c5f1042adf3655a39e33feea8c787e7caa640105ae81');
INSERT INTO "audit_entry" VALUES(56,'2026-01-05 08:00:44.000000','m6ywhuzvgtzfu6u7','','account','account','m6ywhuzvgtzfu6u7',NULL,'done','idp','','sha256','4018a8fca654e8f800a0d7beff485e16cf0812a0563be92f6c9770bb0dab0f67');
INSERT INTO "audit_entry" VALUES(57,'2026-01-05 08:00:45.000000','m6ywhuzvgtzfu6u7','editor','renew-grants','account','m6ywhuzvgtzfu6u7',NULL,'done','p0: +editor municipality pw85g5g74wn7nhfu','','sha256','e764e7e56bdd1658488a38d3d727d38e8ca20632f654d7abe866240ae7484794');
INSERT INTO "audit_entry" VALUES(58,'2026-01-05 08:00:46.000000',NULL,'','invite','invitation','YpXbKtb6qZpxEm7H',NULL,'done','editor municipality pw85g5g74wn7nhfu','','sha256','c2e447630570ee17eb7d95a7bee59dc05843505cf27e4108a1239097aa671457');
INSERT INTO "audit_entry" VALUES(59,'2026-01-05 08:00:47.000000',NULL,'','invite','invitation','3QvBH14JuS-nFDm1',NULL,'done','m6ywhuzvgtzfu6u7','','sha256','19724bec0e9960f8d2896f3cbfc470cdd9e3cbf941dfbfd1d5ca6cffbeb4482a');
INSERT INTO "audit_entry" VALUES(60,'2026-01-05 08:00:47.000000',NULL,'','withdraw-invitations','invitation','',NULL,'done','','','sha256','18ed33978189c6691c70cac8a7c0db5635844157eb04287425e0fec3c4cba5db');
INSERT INTO "audit_entry" VALUES(61,'2026-01-05 08:00:49.000000','m6ywhuzvgtzfu6u7','editor','municipality','municipality','cgg896qxjnqts8hh',NULL,'done','','','sha256','dde7d4808486e16b5422365a004ee6aab52310c28a2769dc006c1a87748cfbb7');
INSERT INTO "audit_entry" VALUES(62,'2026-01-05 08:00:50.000000','cv6sxg7a7ecffmm4','','case','version','pkkbez4s7329x6s8/1','pkkbez4s7329x6s8','done','change','','sha256','57398fb237ce9386e92ffa39257aa57921f74cf08342792c9354b555d34b6c2e');
INSERT INTO "audit_entry" VALUES(63,'2026-01-05 08:00:51.000000','m6ywhuzvgtzfu6u7','editor','version','version','two/3','two','done','change','','sha256','f73f67333397f57d1e3e789812f0cc305d987af9b03e579e41c03ec79bdd90e3');
INSERT INTO "audit_entry" VALUES(64,'2026-01-05 08:00:52.000000','m6ywhuzvgtzfu6u7','editor','mark','mark','fbu5tabah944ggtf','one','done','snapshot 1','','sha256','12f0646908d7b61de6fc927e0624d61fec97fc4b5cbdc7ba83b272b2f4653afd');
INSERT INTO "audit_entry" VALUES(65,'2026-01-05 08:00:53.000000','cv6sxg7a7ecffmm4','','task-mark','mark','cdpvbyf5w9468jb6','two','done','costs done','','sha256','c202777ed8ee611a7d393deceaf9c44d1b21470acf1b3d94ed41ad02e83a33d5');
INSERT INTO "audit_entry" VALUES(66,'2026-01-05 08:00:54.000000','cv6sxg7a7ecffmm4','','followup-text','followup','two/plan/1','two','done','plan','','sha256','e8d6b65cc16ee6c02c763816f30e21fdf83e1ae31cd7a3f5ce94b032185be9f3');
INSERT INTO "audit_entry" VALUES(67,'2026-01-05 08:00:55.000000','cv6sxg7a7ecffmm4','','followup-deed','followup','ug97w2xh2cbec2pp','two','done','verify','','sha256','354728672ec599f4e79963cbb2c6219e437c658fc5d3c40ed8540e1cfd322393');
INSERT INTO "audit_entry" VALUES(68,'2026-01-05 08:00:56.000000','cv6sxg7a7ecffmm4','','retention-run','retention','qzxtjhybkahkzh36',NULL,'done','0 1','','sha256','6c068695050a9ddc12ab3b67c96f377e152c0a9e632b04692dddb390797c69bb');
INSERT INTO "audit_entry" VALUES(69,'2026-01-05 08:00:57.000000','cv6sxg7a7ecffmm4','','rules','rules','xnp8sdhhkjhj6gvx',NULL,'done','','','sha256','550b1491b801dd5eccec5b1284c8e163a87fad4c18e519656b8959652b508ca4');
INSERT INTO "audit_entry" VALUES(70,'2026-01-05 08:00:58.000000','m6ywhuzvgtzfu6u7','editor','paper','gate','fj9sxwstezahvda3','two','done','g1 a','','sha256','567d444c97f9b165eea46e16110d7d020248ddfc44055e914e09d5c296c11ab6');
INSERT INTO "audit_entry" VALUES(71,'2026-01-05 08:00:59.000000','m6ywhuzvgtzfu6u7','editor','assessment','gate','a4z7ndqjnd45np67','one','done','g1 methodical for','','sha256','5c000367b5ebcb24c054a28b903e97c97a52f565be79006ea666159fe3d02316');
INSERT INTO "audit_entry" VALUES(72,'2026-01-05 08:01:00.000000','cv6sxg7a7ecffmm4','','endorsement','gate','8st4gnk85ranw2sj','one','done','g1 endorses-not','','sha256','9ff1289bf8c2b035c4eec94b55777b722332c78c5e74fec1da1fd31c581b909e');
INSERT INTO "audit_entry" VALUES(73,'2026-01-05 08:01:01.000000','cv6sxg7a7ecffmm4','','gate-decision','gate','68vr2njk37mwrrun','two','done','g1 stopped','','sha256','6ceb9bf700195958380710b7a31689b215aee24cd0298f859579043974abeaa8');
INSERT INTO "audit_entry" VALUES(74,'2026-01-05 08:01:02.000000','cv6sxg7a7ecffmm4','','remark','remark','9hmebeyaqnqhfseh','two','done','','','sha256','01689a0d5ae76c8b8f32538e212a1081fc45b6feb92fc12a6725711f1a65a7ec');
INSERT INTO "audit_entry" VALUES(75,'2026-01-05 08:01:03.000000','cv6sxg7a7ecffmm4','','remark','remark','2658w3mmqr9fmysv','two','done','','','sha256','86ce39a0b0c8fac472badbc92086c247eee777bf6bae210e9565759561d4056f');
INSERT INTO "audit_entry" VALUES(76,'2026-01-05 08:01:03.000000','cv6sxg7a7ecffmm4','','remark-act','remark','ctna6dgsygdzedus','two','done','resolve','','sha256','3c2271880d4cf3bfde677b2f29d4c1a5a40512e224a70ec0d9186e2d80998f28');
INSERT INTO "audit_entry" VALUES(77,'2026-01-05 08:01:04.000000','m6ywhuzvgtzfu6u7','editor','decision','decision','6twce25ptsg3rupv','one','done','','','sha256','ebd70b5f090e4bd7005d12118d10180723545519742954e0bfdb2903265da49d');
INSERT INTO "audit_entry" VALUES(78,'2026-01-05 08:01:05.000000','m6ywhuzvgtzfu6u7','editor','meeting','meeting','9vnmzv8x8xep6mps','two','done','','','sha256','cfa49283d8f6c7854be6c8229656554ac98876192fded9815c7b8a23c8ca744d');
INSERT INTO "audit_entry" VALUES(79,'2026-01-05 08:01:06.000000','m6ywhuzvgtzfu6u7','editor','meeting','meeting','dfemmenbusx8x6t8','one','done','','','sha256','fbdf90e675ea36273252450fcf99573cb9b6763e85134e43bb2bd06aa8b9738e');
INSERT INTO "audit_entry" VALUES(80,'2026-01-05 08:01:06.000000','m6ywhuzvgtzfu6u7','editor','minutes','meeting','dfemmenbusx8x6t8','one','done','','','sha256','d5e50313b681356aaa5e22327d21016889e9675b395e984f1129f09270d07b55');
INSERT INTO "audit_entry" VALUES(81,'2026-01-05 08:01:07.000000','m6ywhuzvgtzfu6u7','editor','calendar-link','calendar','8jmfjukvggzt573j',NULL,'done','ended','','sha256','fdc2c687a4fce0e8d572d79e306455c8563e6ebcd96e2add3e6d8310c22327b9');
INSERT INTO "audit_entry" VALUES(82,'2026-01-05 08:01:08.000000','cv6sxg7a7ecffmm4','','digest-choice','mail','mzkt22bmftmwsvs7',NULL,'done','daily','','sha256','7dff8a9adfe36b94cd5e4746e44ad0999e4c915bfd5b83bae99c673cb724448c');
INSERT INTO "audit_entry" VALUES(83,'2026-01-05 08:01:09.000000',NULL,'','digest-sent','mail','jr899ue6tw3jbsag',NULL,'done','m6ywhuzvgtzfu6u7','','sha256','2e30dd6e58fe35576cd61fbc1f7bdebb293f9b4352dae529cf628fa88d065c8d');
INSERT INTO "audit_entry" VALUES(84,'2026-01-05 08:01:10.000000','cv6sxg7a7ecffmm4','','experience','experience','uc85w9k83ag4m2yy','two','done','','','sha256','3dba518938c2c579706666e79138eef4a09609d1672b7bf19b894b33fbc33d0e');
INSERT INTO "audit_entry" VALUES(85,'2026-01-05 08:01:11.000000','m6ywhuzvgtzfu6u7','editor','reuse','experience','t6m4jy9abckhepqt','one','done','','','sha256','05cb8806ded0cd1b5cf22c14833e2fb72399c371ab2ac182bb1aec8b1bb95adf');
INSERT INTO "audit_entry" VALUES(86,'2026-01-05 08:01:12.000000','m6ywhuzvgtzfu6u7','editor','departure','bundle','9gyshkbx9fesvzk8','two','done','','','sha256','98c337040d93b32c6955156fb692985835590d2678d5ee2a712276cd914b8a62');
INSERT INTO "audit_entry" VALUES(87,'2026-01-05 08:01:13.000000','cv6sxg7a7ecffmm4','','shared','bundle','fyqrgwwvskhn6nrc',NULL,'done','','','sha256','333dda21a7bdb259ca71680644105973c6645ad55b5614a1870070e884768665');
INSERT INTO "audit_entry" VALUES(88,'2026-01-05 08:01:14.000000','cv6sxg7a7ecffmm4','','realised','rate','zp7bsdsrc7qv7snb','one','done','','','sha256','6424367f6afee236d39c090102e08c43dff4dd867826c3b92ed82590ff79353e');
INSERT INTO "audit_entry" VALUES(89,'2026-01-05 08:01:16.000000','m6ywhuzvgtzfu6u7','editor','statement-put-forward','statement','w99cd38s4w8fr6de','two','done','1 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','d11452e64a220e887fd645e108288b944cc3b70fcca892ce88c28167fa03f859');
INSERT INTO "audit_entry" VALUES(90,'2026-01-05 08:01:17.000000','cv6sxg7a7ecffmm4','','books-imported','statement','a47qcfbqs57h57qm','two','done','2 cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','','sha256','10a55100706eb59564c3154a3dc3bd7f4e437ac8373d59799baf3363efaac3c1');
INSERT INTO "audit_entry" VALUES(91,'2026-01-05 08:01:18.000000','m6ywhuzvgtzfu6u7','editor','payment','statement','p963pbfzjjw2vr3j','one','done','1','','sha256','c406253c7530b86ff7db958b650d5cded6e5df4392f8df4b20c0955499998c93');
INSERT INTO "audit_entry" VALUES(92,'2026-01-05 08:01:19.000000','m6ywhuzvgtzfu6u7','editor','grant','account','cv6sxg7a7ecffmm4',NULL,'done','reader municipality pw85g5g74wn7nhfu','','sha256','597fa65e8072ad627adb27db095e65c45df81fb0c85b70ba08db1421bebf5f9c');
INSERT INTO "audit_entry" VALUES(93,'2026-01-05 08:01:22.000000','m6ywhuzvgtzfu6u7','editor','password','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','58b7f565f1737dcbe13f42aecb95b7359e255eaf8096656317af45425c12e26f');
INSERT INTO "audit_entry" VALUES(94,'2026-01-05 08:01:23.000000','cv6sxg7a7ecffmm4','reader','sign-in','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','9ce007970c9a7400b861ee4b8bd85fd758c9207ac12f7b8e25209b86dc6521dd');
INSERT INTO "audit_entry" VALUES(95,'2026-01-05 08:01:24.000000','cv6sxg7a7ecffmm4','reader','sign-out','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','25317d55b5104eabb325ea23e61214d573758d461ece873599f9f75b6f236f09');
INSERT INTO "audit_entry" VALUES(96,'2026-01-05 08:01:27.000000','m6ywhuzvgtzfu6u7','editor','token','token','jxa6grc9xyeh27md',NULL,'done','only-reads','','sha256','0d757b2fbadc48c76b949fa95bb7c2996dbcbe0ab46a9f8f9bed44111d5ed726');
INSERT INTO "audit_entry" VALUES(97,'2026-01-05 08:01:29.000000','m6ywhuzvgtzfu6u7','editor','offer-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','2fd23e61ec6b0a241ed16378463de411b36fccfa03fa9242d18b2497dd9f7767');
INSERT INTO "audit_entry" VALUES(98,'2026-01-05 08:01:30.000000','cv6sxg7a7ecffmm4','reader','offer-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','5c02a5cf01686164d34afe85c0828bb617e522de4488482993202ae1c650fab9');
INSERT INTO "audit_entry" VALUES(99,'2026-01-05 08:01:30.000000','cv6sxg7a7ecffmm4','reader','second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','92d4b43950d1906ffe236cf4f7f2e45528180abbe0cca87956f13bb1f9b677ca');
INSERT INTO "audit_entry" VALUES(100,'2026-01-05 08:01:31.000000','cv6sxg7a7ecffmm4','reader','offer-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','15361a5049c6296a9eb5ca478d2c7e3d43a841a92aed613b07723e37412f5150');
INSERT INTO "audit_entry" VALUES(101,'2026-01-05 08:01:31.000000','cv6sxg7a7ecffmm4','reader','second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','bc4ff59088ca3eafe7c11a5d8fe1a4821e48fc86dc1dfc6573053bc550a79fa1');
INSERT INTO "audit_entry" VALUES(102,'2026-01-05 08:01:31.000000','cv6sxg7a7ecffmm4','reader','sign-in-begun','account','cv6sxg7a7ecffmm4',NULL,'done','code','','sha256','e1dff31425d20d7800af619ee5fb01182fe59e9627fec545236e5f6433f40485');
INSERT INTO "audit_entry" VALUES(103,'2026-01-05 08:01:31.000000','cv6sxg7a7ecffmm4','reader','sign-in','account','cv6sxg7a7ecffmm4',NULL,'done','recovery-code','','sha256','358333339bd1d44a7f0a5240fe8df7f6d985984aaba339519dde2fe0fbc87ae4');
INSERT INTO "audit_entry" VALUES(104,'2026-01-05 08:01:32.000000','cv6sxg7a7ecffmm4','reader','remove-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','75697bf830ed77037e280358247e65e62c2ba7aec1e9f39e115c924b5f4de0e3');
INSERT INTO "audit_entry" VALUES(105,'2026-01-05 08:01:35.000000',NULL,'','invite','invitation','-UK4Mttnk26kGJJ1',NULL,'done','m6ywhuzvgtzfu6u7','','sha256','e59754c375f5fc7184968e81232790a364e781c378dad9fbf010a6fba369214f');
INSERT INTO "audit_entry" VALUES(106,'2026-01-05 08:01:36.000000',NULL,'','invite','invitation','0kGyNt7fvp3wODFC',NULL,'done','m6ywhuzvgtzfu6u7','','sha256','3f4efaa5889c3564a3ca32a7c8e5b99298e978d05da4da2047d065b7b6632e3d');
INSERT INTO "audit_entry" VALUES(107,'2026-01-05 08:01:36.000000','m6ywhuzvgtzfu6u7','editor','password','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','d89d24a32ae9ce79d7b3786f33a7443ab12917c7bc46b41131feb436fe50207e');
INSERT INTO "audit_entry" VALUES(108,'2026-01-05 08:01:38.000000','m6ywhuzvgtzfu6u7','editor','municipality','municipality','ab4ywmgzy8tf559a',NULL,'done','','','sha256','140d517c4dd49356ba8b8c1f925496b3c7ea2722f609f9439e77c3e681da1dfa');
INSERT INTO "audit_entry" VALUES(109,'2026-01-05 08:01:39.000000','m6ywhuzvgtzfu6u7','editor','case','version','brwy58ep88c4q6t7/1','brwy58ep88c4q6t7','done','change','','sha256','f278e5de21221d3cc2cdc02b139fbe7e50a5acc5214beb5ed39160bc6228470b');
INSERT INTO "audit_entry" VALUES(110,'2026-01-05 08:01:41.000000','m6ywhuzvgtzfu6u7','editor','mark','mark','8dh56fw3gnp2hbmu','one','done','snapshot 1','','sha256','1a2dd074154879f66f9121e379444b127d4063219231c54408fe0660efe46ab3');
INSERT INTO "audit_entry" VALUES(111,'2026-01-05 08:01:42.000000','cv6sxg7a7ecffmm4','reader','task-mark','mark','pnnndbpyfkb35g9h','two','done','costs done','','sha256','b6e85f454daec3930074d47813f4e6d6e7685f37cf5f908a2bb471b2192a6f39');
INSERT INTO "audit_entry" VALUES(112,'2026-01-05 08:01:44.000000','cv6sxg7a7ecffmm4','reader','followup-deed','followup','y44bykcdwnpytzbu','one','done','verify','','sha256','0f9dc232dae040f904996f5d90477b27e45217ccc4f360445452f9d5e4f3329b');
INSERT INTO "audit_entry" VALUES(113,'2026-01-05 08:01:45.000000','cv6sxg7a7ecffmm4','reader','retention-run','retention','2d2r6nrf9ja45r6j',NULL,'done','5 0','','sha256','c2f1a514e4c2d954a52ed1125bd16fd7b448e12c7be13ad869fdd77656de07a2');
INSERT INTO "audit_entry" VALUES(114,'2026-01-05 08:01:46.000000','cv6sxg7a7ecffmm4','reader','rules','rules','w6w2sapdfvyu384w',NULL,'done','','','sha256','15e508ee35c46eaad87d0a2643db14de369a9ed58c364c6a31b9c8fdf98df3b9');
INSERT INTO "audit_entry" VALUES(115,'2026-01-05 08:01:47.000000','cv6sxg7a7ecffmm4','reader','paper','gate','ktvpjhrbecdnuc49','two','done','g1 a','','sha256','ef6f1e347038191c74a9670670a9427d6d38ba3fd4ac73c22f3eae7d81c05e3c');
INSERT INTO "audit_entry" VALUES(116,'2026-01-05 08:01:48.000000','cv6sxg7a7ecffmm4','reader','assessment','gate','e2t8u5suc8xd6wtv','two','done','g1 legal on_conditions','','sha256','8230f584c82c5a1a56808ce7f239b85474671f92e77b8e763649cb94d78f5ba7');
INSERT INTO "audit_entry" VALUES(117,'2026-01-05 08:01:49.000000','m6ywhuzvgtzfu6u7','editor','endorsement','gate','gr66wckysyrxmqg8','one','done','g1 endorses-not','','sha256','fd428e0cae4136be8525a8a6713a96fcbf873ef9f90a5b06d8d21aa9bfb102e2');
INSERT INTO "audit_entry" VALUES(118,'2026-01-05 08:01:51.000000','cv6sxg7a7ecffmm4','reader','remark','remark','44rx3tvmq7hxpq9a','one','done','','','sha256','1bbf9d995abe6cb297b9b344bde9eb7d2aa86d482dc16353ceb7dadda9aa0c3d');
INSERT INTO "audit_entry" VALUES(119,'2026-01-05 08:01:52.000000','cv6sxg7a7ecffmm4','reader','remark','remark','xj8fkund5fpxn8rq','one','done','','','sha256','0f61b2114df966cce0ec395f0500fd89087a5a2b74bb37f6fe1ac655ecb101b0');
INSERT INTO "audit_entry" VALUES(120,'2026-01-05 08:01:52.000000','cv6sxg7a7ecffmm4','reader','remark-act','remark','paxjrd66p398srxu','one','done','resolve','','sha256','672097aa0a3814819a68a46189ca47635b58df94e5120724533dc655f0c711f2');
INSERT INTO "audit_entry" VALUES(121,'2026-01-05 08:01:53.000000','m6ywhuzvgtzfu6u7','editor','decision','decision','ap2rfaugcpza5bxg','one','done','','','sha256','e7b1e9ac92bc9b91aa4fb343cab7f112741ced39d64296d046a9a051977e2a45');
INSERT INTO "audit_entry" VALUES(122,'2026-01-05 08:01:54.000000','cv6sxg7a7ecffmm4','reader','meeting','meeting','bnx8jd3gsmm3nyv6','one','done','','','sha256','5ba7dc99e95fac478f72e0bb595b715fd439c08124d20bdec301a6c7c76b090b');
INSERT INTO "audit_entry" VALUES(123,'2026-01-05 08:01:55.000000','cv6sxg7a7ecffmm4','reader','meeting','meeting','uqdwkcbqcbu2cgu6','one','done','','','sha256','4a71e37874bbcd63d650bef35269b5bb22dac9e7aa0d833cea99d5ab06d94991');
INSERT INTO "audit_entry" VALUES(124,'2026-01-05 08:01:55.000000','cv6sxg7a7ecffmm4','reader','minutes','meeting','uqdwkcbqcbu2cgu6','one','done','','','sha256','29c1f884685e49d0a764f0c48e8c012e97176e1ec5fce017ca515788461e7270');
INSERT INTO "audit_entry" VALUES(125,'2026-01-05 08:01:56.000000','m6ywhuzvgtzfu6u7','editor','calendar-link','calendar','ukfwtqzvh69pg2w6',NULL,'done','','','sha256','c5ebd1ca12e0624185c3e289c0c8abffe2f6c664508f757387c8bb55f66accf3');
INSERT INTO "audit_entry" VALUES(126,'2026-01-05 08:01:57.000000','cv6sxg7a7ecffmm4','reader','digest-choice','mail','rpu2qnk4gdm4vv6n',NULL,'done','weekly','','sha256','31d405bfddd8d25d4118fa19aa42af8c0acdbdc4acb7b9cebba47463e7559bc3');
INSERT INTO "audit_entry" VALUES(127,'2026-01-05 08:01:58.000000',NULL,'','digest-sent','mail','z67b6r698znqf7r8',NULL,'done','cv6sxg7a7ecffmm4','','sha256','5c1585cfe4bf020de6a6d59719bc44a65d5c1b7afbf0bc39037071408334e0c5');
INSERT INTO "audit_entry" VALUES(128,'2026-01-05 08:01:59.000000','cv6sxg7a7ecffmm4','reader','experience','experience','45a8h3jpbcszk5pg','one','done','','','sha256','0a17da7cf5a3460fd68dac7984686e8ed8e1726a0050cade84584a4de3c89a49');
INSERT INTO "audit_entry" VALUES(129,'2026-01-05 08:02:00.000000','m6ywhuzvgtzfu6u7','editor','reuse','experience','dk2p595q55s35tma','one','done','','','sha256','a0dc70a1ebf6082e8bee2f63d5d428d216d8fe66e75bb4004af7becbf7baca61');
INSERT INTO "audit_entry" VALUES(130,'2026-01-05 08:02:01.000000','cv6sxg7a7ecffmm4','reader','departure','bundle','ur7bsb46ecu6dhqx','two','done','','','sha256','6a490235238ec219a553cff972316604bd75315319bc8742cff3e66db8563d78');
INSERT INTO "audit_entry" VALUES(131,'2026-01-05 08:02:03.000000','cv6sxg7a7ecffmm4','reader','realised','rate','xsezds4mdkxcez44','one','done','','','sha256','900e79ad0bccf3048f21d8a157a8410762720b51b2a9b7d7c6737fdf6e1e9f3e');
INSERT INTO "audit_entry" VALUES(132,'2026-01-05 08:02:05.000000','m6ywhuzvgtzfu6u7','editor','statement-put-forward','statement','dpsaynrfb2v2gdzz','two','done','3 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','1d8887f3095f8fe16716dc957e8808a8dac59944353f8fc2efa1ceead218db25');
INSERT INTO "audit_entry" VALUES(133,'2026-01-05 08:02:05.000000','m6ywhuzvgtzfu6u7','editor','statement-approved','statement','dpsaynrfb2v2gdzz','two','done','3 cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','','sha256','862e1c9748cf268862265b0b4aa78457c5b7bbdd55cd2949566d8bf29bd2cc91');
INSERT INTO "audit_entry" VALUES(134,'2026-01-05 08:02:07.000000','m6ywhuzvgtzfu6u7','editor','payment','statement','ej4jmaghsczeaqh7','two','done','1','','sha256','9888a9ac57d9232d9e0a451e8361eb0cc4bd430282d145e52f1adb244d77fdb9');
INSERT INTO "audit_entry" VALUES(135,'2026-01-05 08:02:09.000000','cv6sxg7a7ecffmm4','reader','revoke','account','m6ywhuzvgtzfu6u7',NULL,'done','editor municipality pw85g5g74wn7nhfu','','sha256','4bbc139ec8aa4c017b9febe3a00ea6162983b784da7d3429e1ee35aee777e5a1');
INSERT INTO "audit_entry" VALUES(136,'2026-01-05 08:02:10.000000','cv6sxg7a7ecffmm4','reader','close-account','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','00b25967b72cf4e90a16ee7c8a203e46a03f15a935e879ddf47f1d90e8da560c');
INSERT INTO "audit_entry" VALUES(137,'2026-01-05 08:02:11.000000','cv6sxg7a7ecffmm4','reader','password','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','9fc5987127081f1e869603c9f748b7b48976ddb52d10078d98a7896b418d0ba8');
INSERT INTO "audit_entry" VALUES(138,'2026-01-05 08:02:12.000000','m6ywhuzvgtzfu6u7','','sign-in','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','eb2b84b7e84cf6c35b894ce7bb455788483444b1df2c2ef5cef9b0df776a5e5c');
INSERT INTO "audit_entry" VALUES(139,'2026-01-05 08:02:16.000000','m6ywhuzvgtzfu6u7','','token','token','84jxt6f6k3uycgum',NULL,'done','only-reads','','sha256','6fc2e7025e6074d695525b1f71f4f3527b073d59d02d77f343eaf2b6d6f3881b');
INSERT INTO "audit_entry" VALUES(140,'2026-01-05 08:02:18.000000','cv6sxg7a7ecffmm4','reader','offer-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','10aaa3f434cde45bdf4595d7fad45da3293ac827d6e4d56b80cd872bdc2dabb7');
INSERT INTO "audit_entry" VALUES(141,'2026-01-05 08:02:19.000000','m6ywhuzvgtzfu6u7','','offer-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','dc077d4ef1dd5a4f3bd6cd5ebca889d4998ceb448d356111482269e9688b1b53');
INSERT INTO "audit_entry" VALUES(142,'2026-01-05 08:02:19.000000','m6ywhuzvgtzfu6u7','','second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','a9b18221216db444bff0b2c84cb24a2dfd3b71692df01902e575f5f5cf2548d3');
INSERT INTO "audit_entry" VALUES(143,'2026-01-05 08:02:20.000000','m6ywhuzvgtzfu6u7','','offer-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','3250867dc7cdcd2b1b732b545715e1eaf1ebd8f1ee918a6bf9d7d7c70cda4be3');
INSERT INTO "audit_entry" VALUES(144,'2026-01-05 08:02:20.000000','m6ywhuzvgtzfu6u7','','second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','dc7196f71e59c6e0c8fcb890d68d3a3a8227b345803b6d3c37f201cf06da62c7');
INSERT INTO "audit_entry" VALUES(145,'2026-01-05 08:02:20.000000','m6ywhuzvgtzfu6u7','','sign-in-begun','account','m6ywhuzvgtzfu6u7',NULL,'done','code','','sha256','3dc90c5a884fe262e4daa442999b28f4a942f6eebc00dbb3f8e09dba7074c05a');
INSERT INTO "audit_entry" VALUES(146,'2026-01-05 08:02:21.000000','m6ywhuzvgtzfu6u7','','remove-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','a770d769f1e8c48b7d4467d0619c176351daeefacbe0bb00795ebf3b5b757b4a');
INSERT INTO "audit_entry" VALUES(147,'2026-01-05 08:02:22.000000','tqcnmd9gsdux4xuk','','account','account','tqcnmd9gsdux4xuk',NULL,'done','idp','','sha256','651dae44a5a2a233ba6acb08e594354ce3f7ccdb8704998e495891d34863c401');
INSERT INTO "audit_entry" VALUES(148,'2026-01-05 08:02:23.000000','cv6sxg7a7ecffmm4','editor,reader','renew-grants','account','cv6sxg7a7ecffmm4',NULL,'done','p0: +editor municipality pw85g5g74wn7nhfu','','sha256','5a2b88731fc4f7fcf6e64cf7d695f647d93915612da84373145eda7a24231dd7');
INSERT INTO "audit_entry" VALUES(149,'2026-01-05 08:02:24.000000',NULL,'','invite','invitation','-Mn0z7RIWh5i9XOA',NULL,'done','cv6sxg7a7ecffmm4','','sha256','a2072ef42e594f7b7a8061d1637d9a4fc81cf83462d5978d3b6f38a421ae84b1');
INSERT INTO "audit_entry" VALUES(150,'2026-01-05 08:02:25.000000',NULL,'','invite','invitation','njyXBQL2Js1vnALb',NULL,'done','','','sha256','78a002083748b89f5e5cd0b02a7096f385bafd9c86cbc45471cce1077be87206');
INSERT INTO "audit_entry" VALUES(151,'2026-01-05 08:02:25.000000',NULL,'','withdraw-invitations','invitation','',NULL,'done','','','sha256','7ce793ad4ddee3c4239cb4a0e201f8a407339beafe984ad730036f830f11f577');
INSERT INTO "audit_entry" VALUES(152,'2026-01-05 08:02:27.000000','tqcnmd9gsdux4xuk','','municipality','municipality','cbcncqukjf7kcdkt',NULL,'done','','','sha256','89dbaf04b5374d09b64919efcde031ff640144d2ff9eae9a2c04a4d15463bf01');
INSERT INTO "audit_entry" VALUES(153,'2026-01-05 08:02:28.000000','cv6sxg7a7ecffmm4','editor,reader','case','version','m9dq6raawm8yhdmx/1','m9dq6raawm8yhdmx','done','change','','sha256','13e153a92ef570ce27a9adc59aa9d62b466d7bf94dd368505f4a147bd6d743d6');
INSERT INTO "audit_entry" VALUES(154,'2026-01-05 08:02:30.000000','m6ywhuzvgtzfu6u7','','mark','mark','tmvj7trxfarvwtgz','one','done','snapshot 1','','sha256','aeb14933a4474c76065e5dbc5249832cdf63db2173178022507c8612c5473786');
INSERT INTO "audit_entry" VALUES(155,'2026-01-05 08:02:31.000000','cv6sxg7a7ecffmm4','editor,reader','task-mark','mark','7kcrmwq9ktvef7ge','two','done','costs done','','sha256','0bdf3bfb8a20c174081a4461da6e4914c7e695a2c6b31ad6e7c831252c4a20b4');
INSERT INTO "audit_entry" VALUES(156,'2026-01-05 08:02:33.000000','tqcnmd9gsdux4xuk','','followup-deed','followup','7ahm97h4yp2jcbuc','one','done','settle','','sha256','3efa62db02fedc73864a5d154be8a720fa48bcf568064ea9b74b969230dbdd7c');
INSERT INTO "audit_entry" VALUES(157,'2026-01-05 08:02:34.000000',NULL,'','retention-run','retention','26z5xp27zb8hxzdf',NULL,'done','1 1','','sha256','ace9f47ab6cf4a052401516bb24d6cb08d1931e533b00c595b0b2cfc76232207');
INSERT INTO "audit_entry" VALUES(158,'2026-01-05 08:02:35.000000','m6ywhuzvgtzfu6u7','','rules','rules','5th9kuvex747htfj',NULL,'done','','','sha256','84a8316337bb9701e643bc1064a58308554b0df8135cbd1e7f4d3a68703d4ac6');
INSERT INTO "audit_entry" VALUES(159,'2026-01-05 08:02:36.000000','cv6sxg7a7ecffmm4','editor,reader','paper','gate','3g492vtcc9sawbw9','one','done','g1 a','','sha256','2949bd7764fec9605d081be418fec0a81d32ed6869c238871bbea2e6b385a179');
INSERT INTO "audit_entry" VALUES(160,'2026-01-05 08:02:37.000000','m6ywhuzvgtzfu6u7','','assessment','gate','bje4b6cqcvtvrw4a','one','done','g1 economic on_conditions','','sha256','a74ee42127fb8d169769651a6bb64cb5fca984fd2877e500934a38b1d99b04c1');
INSERT INTO "audit_entry" VALUES(161,'2026-01-05 08:02:38.000000','m6ywhuzvgtzfu6u7','','endorsement','gate','5yrtxx35fzszr6km','two','done','g1 endorses-not','','sha256','e5dfd4a5d2e64a1ab256380299e3dd17e688679e0f08774345648aa4f87639c9');
INSERT INTO "audit_entry" VALUES(162,'2026-01-05 08:02:39.000000','m6ywhuzvgtzfu6u7','','gate-decision','gate','bgmfhk2aw59hg8ub','two','done','g1 stopped','','sha256','df7acd30dc6aca63f833f2d7c0d349f720ef0a1591039fcb99c0750a2848ec12');
INSERT INTO "audit_entry" VALUES(163,'2026-01-05 08:02:40.000000','m6ywhuzvgtzfu6u7','','remark-given','remark','k927mw9gbwug63v7','one','done','','','sha256','d6c8537f0d4fe2cdd1885a45a10bc14eaf7a4fd4d68abf73a93b63798b54b8e9');
INSERT INTO "audit_entry" VALUES(164,'2026-01-05 08:02:41.000000','m6ywhuzvgtzfu6u7','','remark','remark','pexpndktshtna3mc','two','done','','','sha256','3e77b2334a918a09fe4b89f51c8bb20d923261498a0bc9235d57d3ea99a6b6bc');
INSERT INTO "audit_entry" VALUES(165,'2026-01-05 08:02:41.000000','m6ywhuzvgtzfu6u7','','remark-act','remark','7g3cn7wwu2pe3w8q','two','done','assign','','sha256','29adc1cf2b1ee92ae379e8fe79f9b1f508d045b1fa91eee68eecbb2962b741f2');
INSERT INTO "audit_entry" VALUES(166,'2026-01-05 08:02:42.000000','tqcnmd9gsdux4xuk','','decision','decision','xqc8g854dtc4b88w','two','done','','','sha256','3985f2316d971f1e37aff5689ea976779e0dc095241f564c7bb85a102716f9f5');
INSERT INTO "audit_entry" VALUES(167,'2026-01-05 08:02:43.000000','cv6sxg7a7ecffmm4','editor,reader','meeting','meeting','njq79cknqabhkxa7','one','done','','','sha256','bb3fc99f1319cb8a9242d042a9b9052496dee0d71591d0e828f8845390cb63e5');
INSERT INTO "audit_entry" VALUES(168,'2026-01-05 08:02:44.000000','tqcnmd9gsdux4xuk','','meeting','meeting','8se2ntsqscb43rr6','two','done','','','sha256','fba572bea83c2f393259ebaf6c155475aa8f9d13cc3c760269b654cbbf133904');
INSERT INTO "audit_entry" VALUES(169,'2026-01-05 08:02:45.000000','tqcnmd9gsdux4xuk','','calendar-link','calendar','85tkne9djuxdthjv',NULL,'done','ended','','sha256','70e517b762bb61eaf49e357a26d1640175255fee4bfb85e16f9c4fd111be851c');
INSERT INTO "audit_entry" VALUES(170,'2026-01-05 08:02:46.000000','cv6sxg7a7ecffmm4','editor,reader','digest-choice','mail','56p5nkvhunsafxuh',NULL,'done','never','','sha256','e4a2a51489b9ddfbfb9c67d03792662f5dfab8d63e1ab3a83f357c7e3d4b2ab8');
INSERT INTO "audit_entry" VALUES(171,'2026-01-05 08:02:47.000000',NULL,'','digest-sent','mail','u5zjdkgxjfsxvr9w',NULL,'done','cv6sxg7a7ecffmm4','','sha256','2e35b41b38b374e9c18390ce2de4340013555dc80f2b4e9d4f97b51a66ccff11');
INSERT INTO "audit_entry" VALUES(172,'2026-01-05 08:02:48.000000','m6ywhuzvgtzfu6u7','','experience','experience','8pff7g34nqswfva3','one','done','','','sha256','ade551f8b32954172f4f5f17f7980fcad68c42bad2990c74079eff23f06d391f');
INSERT INTO "audit_entry" VALUES(173,'2026-01-05 08:02:49.000000','tqcnmd9gsdux4xuk','','reuse','experience','5s8dywpuq62appaq','two','done','','','sha256','889cdf153411a7b99f79dabd2fc9be71bd081555fa8eca50140b34751e9cffdb');
INSERT INTO "audit_entry" VALUES(174,'2026-01-05 08:02:50.000000','cv6sxg7a7ecffmm4','editor,reader','departure','bundle','t7kkz6zfvvp2q5vs','two','done','','','sha256','f8a6aa4ad308cb129a79460277feb7dbe4de3693fada0f11d1deaec91562e1f9');
INSERT INTO "audit_entry" VALUES(175,'2026-01-05 08:02:51.000000','m6ywhuzvgtzfu6u7','','shared','bundle','q56qgh5yeujvr5gv',NULL,'done','','','sha256','20db43bf243ea72d40a4cbb38bae3a0fc7ec0a90affa9c32493805bd6dbc64b7');
INSERT INTO "audit_entry" VALUES(176,'2026-01-05 08:02:52.000000','cv6sxg7a7ecffmm4','editor,reader','realised','rate','33f9wyx6dq8k62cg','one','done','','','sha256','693a69bc0bf779b941e45999374f254ea003340ce40a033474056ce6924ef960');
INSERT INTO "audit_entry" VALUES(177,'2026-01-05 08:02:53.000000','cv6sxg7a7ecffmm4','editor,reader','statement-put-forward','statement','2rrxtb3kktgc6kk2','two','done','4 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','c2eec0a24364fc1832807e56782b2ecac3b0b6c44310d38b90881ef81c27eb30');
INSERT INTO "audit_entry" VALUES(178,'2026-01-05 08:02:54.000000','cv6sxg7a7ecffmm4','editor,reader','statement-put-forward','statement','jksww5sgy37e48rs','one','done','2 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','fbf6f393b4c0187b7e1a8661d01407da2262e13a9a0da61afcf05dc0df04f4dd');
INSERT INTO "audit_entry" VALUES(179,'2026-01-05 08:02:54.000000','cv6sxg7a7ecffmm4','editor,reader','statement-returned','statement','jksww5sgy37e48rs','one','done','','','sha256','3e685cbda43259c1e198fab6c79354dd174fb330ed75e3b0dc656b43600e2cf2');
INSERT INTO "audit_entry" VALUES(180,'2026-01-05 08:02:56.000000','tqcnmd9gsdux4xuk','','payment','statement','bcjbdp97784vx3nn','one','done','1','','sha256','23cba343fb727bba44d4221a2888eeb1a59ca160aec7993535882de6fc1e4fb0');
INSERT INTO "audit_entry" VALUES(181,'2026-01-05 08:02:57.000000','m6ywhuzvgtzfu6u7','editor','grant','account','m6ywhuzvgtzfu6u7',NULL,'done','editor municipality pw85g5g74wn7nhfu','','sha256','4c2fa655d3c25bbd9e20fda51549b9dfbb69acef8f46002289e3b3241d408892');
INSERT INTO "audit_entry" VALUES(182,'2026-01-05 08:02:59.000000','cv6sxg7a7ecffmm4','editor,reader','open-account','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','e187b1ce61fc66357fe9eca16816aa30850f928b02fa5003b9a5bf11b0490d9d');
INSERT INTO "audit_entry" VALUES(183,'2026-01-05 08:03:00.000000','m6ywhuzvgtzfu6u7','editor','password','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','65151b7ea882a62db8caad15809934f541e50182845c31bf88cb72d10c0e141c');
INSERT INTO "audit_entry" VALUES(184,'2026-01-05 08:03:01.000000','m6ywhuzvgtzfu6u7','editor','sign-in','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','fea3a1bbcd4d8216bd8c8b19196e5b72ab50b616874988ff27b15f488acc5585');
INSERT INTO "audit_entry" VALUES(185,'2026-01-05 08:03:03.000000','tqcnmd9gsdux4xuk','','end-sessions','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','fbcfd2fcb00e0e66ef74773b7ef7c865b8ca897de96a3077080b5c0eb1b85ca3');
INSERT INTO "audit_entry" VALUES(186,'2026-01-05 08:03:05.000000','cv6sxg7a7ecffmm4','editor,reader','token','token','e9un4stbvfcurddb',NULL,'done','only-reads','','sha256','a4de19cb9bde0d59f88185a415608986de425816037a94f07f7c6a17cb699d82');
INSERT INTO "audit_entry" VALUES(187,'2026-01-05 08:03:06.000000','cv6sxg7a7ecffmm4','editor,reader','remove-token','token','jxa6grc9xyeh27md',NULL,'done','','','sha256','63aebae39c2571b38149ff3dcf9d03ca46141fa4991233c5e4395a2743b7a510');
INSERT INTO "audit_entry" VALUES(188,'2026-01-05 08:03:07.000000','tqcnmd9gsdux4xuk','','offer-second-factor','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','c06798fecd4ac9b25318552da39f9f8280e44cb2569605ac9c79544940df67b0');
INSERT INTO "audit_entry" VALUES(189,'2026-01-05 08:03:08.000000','cv6sxg7a7ecffmm4','editor,reader','offer-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','6c2bcf4dfe04e1f5c5b5a0350df2836417c59414a366bc3bbeb79c94bbd1792a');
INSERT INTO "audit_entry" VALUES(190,'2026-01-05 08:03:08.000000','cv6sxg7a7ecffmm4','editor,reader','sign-in-begun','account','cv6sxg7a7ecffmm4',NULL,'done','enrol','','sha256','861f543984fddcb80b1bdbb5f4c79556b42396286b8485adebac66a076781fd1');
INSERT INTO "audit_entry" VALUES(191,'2026-01-05 08:03:08.000000','cv6sxg7a7ecffmm4','editor,reader','second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','sign-in','','sha256','38aae90a792796a12000c33941be2e44f28a54971cf1eb97c0cd42c210b6beaa');
INSERT INTO "audit_entry" VALUES(192,'2026-01-05 08:03:09.000000','m6ywhuzvgtzfu6u7','editor','offer-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','d30276ebe8886cf835c317db8d1628ee1171907e83da50c9a95ca41fc23240dd');
INSERT INTO "audit_entry" VALUES(193,'2026-01-05 08:03:09.000000','m6ywhuzvgtzfu6u7','editor','sign-in-begun','account','m6ywhuzvgtzfu6u7',NULL,'done','enrol','','sha256','7badabf60aaa8b69c943a9d8840ef1053e8cdf73eee4bafbf3d263b0aca8670b');
INSERT INTO "audit_entry" VALUES(194,'2026-01-05 08:03:09.000000','m6ywhuzvgtzfu6u7','editor','second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','sign-in','','sha256','1d80cead86ce4ae9f48838f1b898c9eb144aa8625de635a61d40cc5a2ed1af50');
INSERT INTO "audit_entry" VALUES(195,'2026-01-05 08:03:09.000000','tqcnmd9gsdux4xuk','','sign-in-begun','account','tqcnmd9gsdux4xuk',NULL,'done','enrol','','sha256','ee76f832c6a09f7fefc2530037f4789a49f8cb59381d3a0b3a0d89e3093036f8');
INSERT INTO "audit_entry" VALUES(196,'2026-01-05 08:03:10.000000','tqcnmd9gsdux4xuk','','remove-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','eb9fa332f44838265bdd820281a454d9c89cfaa3aa86f31863bb5f6ea75089b9');
INSERT INTO "audit_entry" VALUES(197,'2026-01-05 08:03:12.000000','m6ywhuzvgtzfu6u7','editor,reader','renew-grants','account','m6ywhuzvgtzfu6u7',NULL,'done','p0: +reader municipality pw85g5g74wn7nhfu','','sha256','0c811a5af301a56438dc54a0d4ce2f9c68c75fb778bf7eaff2a728b447087ee2');
INSERT INTO "audit_entry" VALUES(198,'2026-01-05 08:03:13.000000',NULL,'','invite','invitation','eMWElPjv5NLmqTRt',NULL,'done','tqcnmd9gsdux4xuk','','sha256','b244b8fb347b9d8c322e010c998bf0d839dabf733622176a21ce715d948b562e');
INSERT INTO "audit_entry" VALUES(199,'2026-01-05 08:03:14.000000',NULL,'','invite','invitation','tVuo2BlQkJscs72N',NULL,'done','','','sha256','5dc66c90f53ef4c28da017831c4f1c8a8fdffe2f36d068e041c2860a6f78f0d5');
INSERT INTO "audit_entry" VALUES(200,'2026-01-05 08:03:14.000000',NULL,'','withdraw-invitations','invitation','',NULL,'done','','','sha256','bdc1db1dc5a46ca43ee61dd3881c0174512751fbb65076e7a08197c3d002ad9e');
INSERT INTO "audit_entry" VALUES(201,'2026-01-05 08:03:16.000000','tqcnmd9gsdux4xuk','','municipality','municipality','kacqtermaxcakcpf',NULL,'done','','','sha256','b5ff9f376d16e2b0e84f79afe84db417fc8f83bb506c5033a1877d3f37af49e9');
INSERT INTO "audit_entry" VALUES(202,'2026-01-05 08:03:17.000000','m6ywhuzvgtzfu6u7','editor,reader','case','version','qt7zt6mnd383dj7t/1','qt7zt6mnd383dj7t','done','change','','sha256','777c650a707778b90d654f08e04964fc40530382978aba733a2fbab7a7c25217');
INSERT INTO "audit_entry" VALUES(203,'2026-01-05 08:03:19.000000','m6ywhuzvgtzfu6u7','editor,reader','mark','mark','7mfk33456cxu5mzm','one','done','approved 1','','sha256','ee8ad0264e94c4eda03a576947ed85cfe22a4cde8a1d1f4ca7e3ecee081589bd');
INSERT INTO "audit_entry" VALUES(204,'2026-01-05 08:03:20.000000','m6ywhuzvgtzfu6u7','editor,reader','task-mark','mark','v74gm9j2m4q887gz','two','done','costs done','','sha256','22e421e9f690ea95a54cb75e0bde635467cb5225ede55e26f642679765f3bf2e');
INSERT INTO "audit_entry" VALUES(205,'2026-01-05 08:03:22.000000','cv6sxg7a7ecffmm4','editor,reader','followup-deed','followup','gkynxehsddstnzez','two','done','import','','sha256','672b02d68cbaed24549b5a979896df4d5ccf59379e0d2fbfa7dc7d72ae1caafd');
INSERT INTO "audit_entry" VALUES(206,'2026-01-05 08:03:23.000000','cv6sxg7a7ecffmm4','editor,reader','retention-run','retention','faqpagucr9su69wd',NULL,'done','0 0','','sha256','3eea259fbb390e4a6cde72d6d9f8022dbd090ec1401f05fb6234ed02acf124a5');
INSERT INTO "audit_entry" VALUES(207,'2026-01-05 08:03:24.000000','tqcnmd9gsdux4xuk','','rules','rules','984rv8xdbnzsyrdx',NULL,'done','','','sha256','7e9c5b91755f74c85db7f225365ad0d131c9581981ead4c533b5e4da38f535ce');
INSERT INTO "audit_entry" VALUES(208,'2026-01-05 08:03:25.000000','m6ywhuzvgtzfu6u7','editor,reader','paper','gate','npwtaj3cdsnu4eas','one','done','g1 a','','sha256','8b1219bf0432cc6d944ebf6147cb0a5219c376fc8448ec3dc37952ec484d32eb');
INSERT INTO "audit_entry" VALUES(209,'2026-01-05 08:03:26.000000','tqcnmd9gsdux4xuk','','assessment','gate','yzfy4aduvkhuwzys','two','done','g1 methodical for','','sha256','696ff9cac02d2adb903e17795ce8933dad8913fb788dc2766244dbf56c4acdb0');
INSERT INTO "audit_entry" VALUES(210,'2026-01-05 08:03:27.000000','cv6sxg7a7ecffmm4','editor,reader','endorsement','gate','ucu32h88nka6nmx5','one','done','g1 endorses','','sha256','02083c905a8a06334e01bab0dec5adce5a3c08a6291de4c99ab7feae00f12b65');
INSERT INTO "audit_entry" VALUES(211,'2026-01-05 08:03:28.000000','cv6sxg7a7ecffmm4','editor,reader','gate-decision','gate','v54fefjstprf42u2','two','done','g1 stopped','','sha256','159a4ad7460dc0ed4e811dbcc6c4c7acc5d4996822201ce481d0f3de24998b6b');
INSERT INTO "audit_entry" VALUES(212,'2026-01-05 08:03:29.000000','cv6sxg7a7ecffmm4','editor,reader','remark-given','remark','6xnr8p5dxhwm7y4w','one','done','','','sha256','4b634d56b75fbada8b7009034bdef83b7f14703865f8ec1b9955132443c6532d');
INSERT INTO "audit_entry" VALUES(213,'2026-01-05 08:03:30.000000','m6ywhuzvgtzfu6u7','editor,reader','remark','remark','tret2n26es4ty2nn','two','done','','','sha256','f7b9675a1b5c7016df6001de060ef6b80991eb5b673c1c7289ac7b0ba7a8cef6');
INSERT INTO "audit_entry" VALUES(214,'2026-01-05 08:03:30.000000','m6ywhuzvgtzfu6u7','editor,reader','remark-act','remark','be57nb37xtyyt2fu','two','done','reopen','','sha256','dbdd4c94830fcff1fa90ba5bbbfdf84d0ce98731b9488e719b8e9808d84b3db7');
INSERT INTO "audit_entry" VALUES(215,'2026-01-05 08:03:31.000000','m6ywhuzvgtzfu6u7','editor,reader','decision','decision','z2b39tgf266m5f9c','one','done','','','sha256','2e8a1fca48a4db05d9d98fee95ebccfb18ce5317bc9b66477b64c6d3cd645e05');
INSERT INTO "audit_entry" VALUES(216,'2026-01-05 08:03:32.000000','cv6sxg7a7ecffmm4','editor,reader','meeting','meeting','xsr3fmaxzgpj2gyu','two','done','','','sha256','5899388034ce016ed034c987dbf319c594c6a4d51985097187289dd23e8b4a74');
INSERT INTO "audit_entry" VALUES(217,'2026-01-05 08:03:33.000000','m6ywhuzvgtzfu6u7','editor,reader','meeting','meeting','2ez8xqudhf9tjsaj','two','done','','','sha256','21cc0c5647b4073162c4bae3ef3533b329951bdb8cf78ecde0f2fe1f4840ad4f');
INSERT INTO "audit_entry" VALUES(218,'2026-01-05 08:03:33.000000','m6ywhuzvgtzfu6u7','editor,reader','minutes','meeting','2ez8xqudhf9tjsaj','two','done','','','sha256','2c395e6f19fcb59f0a37daaedb8b6d29ef34aebec4fe50769b7fef04af53ce1e');
INSERT INTO "audit_entry" VALUES(219,'2026-01-05 08:03:34.000000','tqcnmd9gsdux4xuk','','calendar-link','calendar','suybc7fjhbkr695s',NULL,'done','ended','','sha256','a1095d4d83eca31e1fc8b6fb3513fecf9ff04f949fd690c84d017b6281dc8583');
INSERT INTO "audit_entry" VALUES(220,'2026-01-05 08:03:35.000000','tqcnmd9gsdux4xuk','','digest-choice','mail','d4ctye8q4njq7t7d',NULL,'done','weekly','','sha256','a68b62b661cfcae36f9160894a44babec28594e17d58e8bcff7139e84aa35397');
INSERT INTO "audit_entry" VALUES(221,'2026-01-05 08:03:36.000000',NULL,'','digest-sent','mail','wrbyug63sgmx98b9',NULL,'done','tqcnmd9gsdux4xuk','','sha256','ed3108dc3bf86084cf395ac0210c089a85a1403ed3436862d891878f9923edf0');
INSERT INTO "audit_entry" VALUES(222,'2026-01-05 08:03:37.000000','tqcnmd9gsdux4xuk','','experience','experience','y3ud3z58psqdwqby','one','done','','','sha256','c9262f2b770e2d065539ee5551a1301156bea06f96af5b6afff199bbe67e7c58');
INSERT INTO "audit_entry" VALUES(223,'2026-01-05 08:03:38.000000','m6ywhuzvgtzfu6u7','editor,reader','reuse','experience','hfhys9kk5tkb2snj','two','done','','','sha256','107404a5548b2221d201d853873f0c93e08658b6c1f15f612c93a96b68c4bd71');
INSERT INTO "audit_entry" VALUES(224,'2026-01-05 08:03:39.000000','m6ywhuzvgtzfu6u7','editor,reader','departure','bundle','x5q4zsrur9j36jq2','one','done','','','sha256','a55021ed7521dc643848331ca737506830e6151b3b6d30b3c214ff743a3ba5a1');
INSERT INTO "audit_entry" VALUES(225,'2026-01-05 08:03:41.000000','tqcnmd9gsdux4xuk','','realised','rate','69dx9wemzf38qbv9','two','done','','','sha256','8bcefa15074abe5f548b2869cbb6abbe239047508c8e2c23a105f9157ccc5afd');
INSERT INTO "audit_entry" VALUES(226,'2026-01-05 08:03:42.000000','tqcnmd9gsdux4xuk','','statement-put-forward','statement','3axadtcdbvgbwub3','one','done','2 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','92f92577c6b600878deb2a5cb07f4c650f761507d67ecb14f662f3183725b473');
INSERT INTO "audit_entry" VALUES(227,'2026-01-05 08:03:43.000000','tqcnmd9gsdux4xuk','','statement-put-forward','statement','w278y7uju8jzf34c','two','done','4 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','22a91d145f3c17cdd230747ef05e0d86e57760a0031cd5c943089f34a10e676d');
INSERT INTO "audit_entry" VALUES(228,'2026-01-05 08:03:43.000000','tqcnmd9gsdux4xuk','','statement-approved','statement','w278y7uju8jzf34c','two','done','4 cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','','sha256','f869b0b466717f3b4e0a1ab11f396108968db6905208d055aa105e58f2c3cacb');
INSERT INTO "audit_entry" VALUES(229,'2026-01-05 08:03:45.000000','cv6sxg7a7ecffmm4','editor,reader','payment','statement','mrcfrv5wnwujzmfb','two','done','1','','sha256','a0a9cb9051d50b08863fd5f652fcd1df20923555f6a19e21bcf4bf7ac341bb1f');
INSERT INTO "audit_entry" VALUES(230,'2026-01-05 08:03:48.000000','m6ywhuzvgtzfu6u7','editor,reader','open-account','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','a48c15141c51e8f6284b45a7737c257bbdc7d8cef5a035b3f08ffe28c6809e82');
INSERT INTO "audit_entry" VALUES(231,'2026-01-05 08:03:49.000000','cv6sxg7a7ecffmm4','editor,reader','password','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','5021dda213d5bee8ceaef4a5cadf365b233e5f122b9a54a83ed7487fb2547a1a');
INSERT INTO "audit_entry" VALUES(232,'2026-01-05 08:03:50.000000','cv6sxg7a7ecffmm4','editor,reader','sign-in','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','c5dd3aef6dc337d3cf7a8e4a938003a86ebc729b3fd8b7285ec4f69d970c0965');
INSERT INTO "audit_entry" VALUES(233,'2026-01-05 08:03:52.000000','cv6sxg7a7ecffmm4','editor,reader','end-sessions','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','97eb981d8e8dd53ae97c851c0d09fde9c20ff9b51bb736f818a8bf58b18be2c9');
INSERT INTO "audit_entry" VALUES(234,'2026-01-05 08:03:54.000000','m6ywhuzvgtzfu6u7','editor,reader','token','token','jtczup8akjw7u7wg',NULL,'done','only-reads','','sha256','f4ed5873966a5c6da4e0d791cde007636040d51dff03d5507b180682f9644bea');
INSERT INTO "audit_entry" VALUES(235,'2026-01-05 08:03:55.000000','tqcnmd9gsdux4xuk','','remove-token','token','84jxt6f6k3uycgum',NULL,'done','','','sha256','ce37f9cedc7b8fbffb846d5e910cf21d571655f54510075b33a21c67c3620568');
INSERT INTO "audit_entry" VALUES(236,'2026-01-05 08:03:56.000000','m6ywhuzvgtzfu6u7','editor,reader','offer-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','3fecce98e17ff165e609cff0cf73690bdb2517d329feb1011e548bc4a17816d3');
INSERT INTO "audit_entry" VALUES(237,'2026-01-05 08:03:57.000000','cv6sxg7a7ecffmm4','editor,reader','offer-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','b6320bdfbd70b625583e5e5b860e13ec45a1f0b2f72cc86dd3113a536fbdf340');
INSERT INTO "audit_entry" VALUES(238,'2026-01-05 08:03:57.000000','cv6sxg7a7ecffmm4','editor,reader','second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','be9842b97a36ecf811986b3c6cbb4126b9e7844374d6162a84ecef985c7e9225');
INSERT INTO "audit_entry" VALUES(239,'2026-01-05 08:03:58.000000','cv6sxg7a7ecffmm4','editor,reader','offer-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','954236e3e7dc17816faa708370b1b6c37ca869e0d20ce6df27d3f4260394a6a3');
INSERT INTO "audit_entry" VALUES(240,'2026-01-05 08:03:58.000000','cv6sxg7a7ecffmm4','editor,reader','sign-in-begun','account','cv6sxg7a7ecffmm4',NULL,'done','code','','sha256','d020d766a02a19af406f2343ffcfa1fb1ba208e7305a3181389d5b394842f165');
INSERT INTO "audit_entry" VALUES(241,'2026-01-05 08:03:58.000000','m6ywhuzvgtzfu6u7','editor,reader','sign-in-begun','account','m6ywhuzvgtzfu6u7',NULL,'done','enrol','','sha256','016857004f3dd04b0337cc97e9f5db429cc6775e217eded48e2d7fe4ecd483d8');
INSERT INTO "audit_entry" VALUES(242,'2026-01-05 08:03:59.000000','tqcnmd9gsdux4xuk','','remove-second-factor','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','d89e8cbb40545ebe3f598a42dc66c522c00ad1f046fb45836a7c33899a15f6aa');
INSERT INTO "audit_entry" VALUES(243,'2026-01-05 08:04:02.000000',NULL,'','invite','invitation','7j2LhvHUqUcKteHa',NULL,'done','reader municipality pw85g5g74wn7nhfu','','sha256','c125eed53a7eff0e88ce96a1b2bdd3d3a48720b4b33fb08b96a5940cfa5f3e56');
INSERT INTO "audit_entry" VALUES(244,'2026-01-05 08:04:03.000000',NULL,'','invite','invitation','XpX1XzUIlw8v1-zs',NULL,'done','','','sha256','fa390c16f152db070fa6b78fd30ec88185f17ada7962638d6dc3c0a774d0082f');
INSERT INTO "audit_entry" VALUES(245,'2026-01-05 08:04:03.000000','pxrqdqdynues5kbp','','account','account','pxrqdqdynues5kbp',NULL,'done','','','sha256','810dce3bf077bc8ef56b754849689431e458d1516cba7c129b1e403c80570734');
INSERT INTO "audit_entry" VALUES(246,'2026-01-05 08:04:04.000000',NULL,'','withdraw-invitations','invitation','',NULL,'done','','','sha256','2217d8b7cfcb090bd465270a7262d078fed38409592a9bd95203e1dbddba46eb');
INSERT INTO "audit_entry" VALUES(247,'2026-01-05 08:04:05.000000','cv6sxg7a7ecffmm4','editor,reader','municipality','municipality','tyk93e45dmepz3xd',NULL,'done','','','sha256','54b188e89e52fda03e6eaa54e13913fb896ed96ea96199be91d517e93b0bbf99');
INSERT INTO "audit_entry" VALUES(248,'2026-01-05 08:04:06.000000','pxrqdqdynues5kbp','','case','version','98gv63mt3hzyjmfn/1','98gv63mt3hzyjmfn','done','change','','sha256','2dd74067e02fc2a4b04a6a23b0f534dbef37b84a72f7725e919a1be939508d10');
INSERT INTO "audit_entry" VALUES(249,'2026-01-05 08:04:07.000000','m6ywhuzvgtzfu6u7','editor,reader','version','version','two/4','two','done','change','','sha256','ac1d51d884a7e38ff2265da15f9adc9b973d08deb12495c3f09f12dd828f6d56');
INSERT INTO "audit_entry" VALUES(250,'2026-01-05 08:04:08.000000','pxrqdqdynues5kbp','','mark','mark','vdh9k3hnauuh9mga','one','done','snapshot 1','','sha256','3c56cc67c5f65ff433ba6b789e3bcd018eabfdc7bfe145bf72ee276e4ce6a5d2');
INSERT INTO "audit_entry" VALUES(251,'2026-01-05 08:04:09.000000','cv6sxg7a7ecffmm4','editor,reader','task-mark','mark','sk39hzedycssmkj6','one','done','costs done','','sha256','8b395b636eb09f0797b659a06556307188a604563f3ec7ad38af00160ebaca48');
INSERT INTO "audit_entry" VALUES(252,'2026-01-05 08:04:10.000000','cv6sxg7a7ecffmm4','editor,reader','followup-text','followup','two/journal/1','two','done','journal','','sha256','46a8687faa254d737ec0a8e4a363dd7bd0f55089bdcf8fe9f789453dc9a6287d');
INSERT INTO "audit_entry" VALUES(253,'2026-01-05 08:04:11.000000','cv6sxg7a7ecffmm4','editor,reader','followup-deed','followup','6qd5dz9e2sjtsd9m','one','done','verify','','sha256','9d75bc17b8d569c54b77164dae295a771702e8c4f50a85d68fac0038fdf39210');
INSERT INTO "audit_entry" VALUES(254,'2026-01-05 08:04:12.000000',NULL,'','retention-run','retention','2n9wsdqdhrrha8yb',NULL,'done','2 0','','sha256','786ba58634b34280422bf58e3bdf9b5a61cacef5074652c9bce85fd6039310b8');
INSERT INTO "audit_entry" VALUES(255,'2026-01-05 08:04:13.000000','cv6sxg7a7ecffmm4','editor,reader','rules','rules','vpn4ccbfj7j3hkuj',NULL,'done','','','sha256','94afe5fca62217342e0d10fb7342aaf9b6978bc69646cbd00bd91d89c2f1cfa8');
INSERT INTO "audit_entry" VALUES(256,'2026-01-05 08:04:14.000000','cv6sxg7a7ecffmm4','editor,reader','paper','gate','xy568evar6xvb8n2','two','done','g1 a','','sha256','e06333483099cdce195b80f5af8249f0a1bef5756f0dc9867eaad750654ddda6');
INSERT INTO "audit_entry" VALUES(257,'2026-01-05 08:04:15.000000','cv6sxg7a7ecffmm4','editor,reader','assessment','gate','q2296xwykas9gnns','one','done','g1 legal against','','sha256','064b79866578d9e5715b0bce034daaa6848b50fadf06aba9c06ee19d4ef10f8d');
INSERT INTO "audit_entry" VALUES(258,'2026-01-05 08:04:16.000000','tqcnmd9gsdux4xuk','','endorsement','gate','gywq8sx9y8fd3np5','one','done','g1 endorses-not','','sha256','24fcd52911fbdf345594a724ae9d004ce23a3b19cf865583ad1f42d363d8994b');
INSERT INTO "audit_entry" VALUES(259,'2026-01-05 08:04:17.000000','pxrqdqdynues5kbp','','gate-passed','gate','nzvb8f3ssnz36h8s','two','done','g1 passed','','sha256','e3188ea897a06f55dcd5043f01bd170abd56f26cfb25a6b07f13c2c976627b95');
INSERT INTO "audit_entry" VALUES(260,'2026-01-05 08:04:18.000000','m6ywhuzvgtzfu6u7','editor,reader','remark','remark','ffjw4h8bzx82qugw','one','done','','','sha256','5c0f6501d1ee3894de830b100209bc556bc06e54e08af29ed3c3baea13d5675d');
INSERT INTO "audit_entry" VALUES(261,'2026-01-05 08:04:19.000000','tqcnmd9gsdux4xuk','','remark','remark','yje5nsx8eew86a7p','one','done','','','sha256','e925fb2c2b57b4027d4872b15d89ba9c9b78f82ed8275db4e9582ee6dbb354c0');
INSERT INTO "audit_entry" VALUES(262,'2026-01-05 08:04:19.000000','tqcnmd9gsdux4xuk','','remark-act','remark','x6h559a7nc2gdbyy','one','done','resolve','','sha256','d4503c6a98895bc8477f141da3eb516348d8bbecd894437d38c51db1f39f0f5a');
INSERT INTO "audit_entry" VALUES(263,'2026-01-05 08:04:20.000000','tqcnmd9gsdux4xuk','','decision','decision','uzp5kq6abqcgmb8s','one','done','','','sha256','d8d2a95701b3f58363f02d1ce21406742d4606f1152396e7ac57f1a7b7cd8820');
INSERT INTO "audit_entry" VALUES(264,'2026-01-05 08:04:21.000000','m6ywhuzvgtzfu6u7','editor,reader','meeting','meeting','muvbrn4kfrkj7bfa','two','done','','','sha256','ac685ab64428f92866171d6a2e6b5c36899379fe68560c10a3d51239d51d88bd');
INSERT INTO "audit_entry" VALUES(265,'2026-01-05 08:04:22.000000','cv6sxg7a7ecffmm4','editor,reader','meeting','meeting','477e4tvpqrbvrgnt','two','done','','','sha256','aeada9b21d691919f62e7f095241081fc04d50d6826528e7f48251a8b0c0cb2b');
INSERT INTO "audit_entry" VALUES(266,'2026-01-05 08:04:22.000000','cv6sxg7a7ecffmm4','editor,reader','minutes','meeting','477e4tvpqrbvrgnt','two','done','','','sha256','c4617b0f417eb47229b313c40f6f37361b71e1f4111108bdafd7cffc5f87a2e2');
INSERT INTO "audit_entry" VALUES(267,'2026-01-05 08:04:23.000000','cv6sxg7a7ecffmm4','editor,reader','calendar-link','calendar','y73arwuf6k6qyrpc',NULL,'done','','','sha256','047ad8b0f7c437ffeefe2528572fec34517676ba7cab22e570b934b1e6e06669');
INSERT INTO "audit_entry" VALUES(268,'2026-01-05 08:04:24.000000','cv6sxg7a7ecffmm4','editor,reader','digest-choice','mail','rerhbmnrpcp5ndtd',NULL,'done','never','','sha256','705de8c50cbbefe1c6b861da50412c55a5af06e5a31555cec0dee969d0db02ee');
INSERT INTO "audit_entry" VALUES(269,'2026-01-05 08:04:25.000000',NULL,'','digest-sent','mail','kvduw2jrgc7b4hvq',NULL,'done','m6ywhuzvgtzfu6u7','','sha256','536286184b2aa5b920092c54dad773b733f75c0c5e805d223eb6f82a18573a3f');
INSERT INTO "audit_entry" VALUES(270,'2026-01-05 08:04:26.000000','cv6sxg7a7ecffmm4','editor,reader','experience','experience','6cbm8yqx57j6q97a','two','done','','','sha256','14e4686424252dbe2b4b19b55d15e29d549373fe83844773bdfca82e170129d1');
INSERT INTO "audit_entry" VALUES(271,'2026-01-05 08:04:27.000000','pxrqdqdynues5kbp','','reuse','experience','g2tp98qy29vspek2','one','done','','','sha256','d9c99f04fffc1b0c1ed1bd6afeb1a8990517a0866aeaae4bbfa568b9b4320de2');
INSERT INTO "audit_entry" VALUES(272,'2026-01-05 08:04:28.000000','cv6sxg7a7ecffmm4','editor,reader','departure','bundle','f24vxsqrsa9cdvaf','two','done','','','sha256','d281e591ea2182ccee356ffddcf046fc7098a029e3fa1f6f7dd66bae6c2cdf85');
INSERT INTO "audit_entry" VALUES(273,'2026-01-05 08:04:30.000000','pxrqdqdynues5kbp','','realised','rate','g6nnjjqgaavupdps','one','done','','','sha256','3f6ac84719dc4dbb516fa68c8bd8b67a8bbc827d061363262cba2b48e96f9677');
INSERT INTO "audit_entry" VALUES(274,'2026-01-05 08:04:31.000000','pxrqdqdynues5kbp','','statement-put-forward','statement','9yuwxqqk47a2nrws','one','done','2 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','02b5fd0cb1fd2df10c27aba72f2ecd2f3a23defcce6d6a5e798eda7bbe9552bb');
INSERT INTO "audit_entry" VALUES(275,'2026-01-05 08:04:32.000000','tqcnmd9gsdux4xuk','','statement-put-forward','statement','s9vzfwvw6z7zkx6j','one','done','2 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','4a2616036d72e68cc728dc4d66bb70354152286405ac69a76ab744110589bf99');
INSERT INTO "audit_entry" VALUES(276,'2026-01-05 08:04:32.000000','tqcnmd9gsdux4xuk','','statement-withdrawn','statement','s9vzfwvw6z7zkx6j','one','done','','','sha256','3fd35f1191bb79580b53a335fcc48295f70a90ebfffa72c5f7b1524c4979714a');
INSERT INTO "audit_entry" VALUES(277,'2026-01-05 08:04:34.000000','cv6sxg7a7ecffmm4','editor,reader','payment','statement','kcmyyhj28k6ueztj','two','done','1','','sha256','7a2347f6dea95e3c2d4faf6337dfebb6d0f2012f5257df6abc3cda611cad123d');
INSERT INTO "audit_entry" VALUES(278,'2026-01-05 08:04:35.000000','m6ywhuzvgtzfu6u7','editor,reader','grant','account','tqcnmd9gsdux4xuk',NULL,'done','editor municipality pw85g5g74wn7nhfu','','sha256','0bba54cdd9354d2648573e40fdd5da8be814adadc6d7366cc836c74b8c5e05e7');
INSERT INTO "audit_entry" VALUES(279,'2026-01-05 08:04:36.000000','cv6sxg7a7ecffmm4','editor,reader','revoke','account','tqcnmd9gsdux4xuk',NULL,'done','editor municipality pw85g5g74wn7nhfu','','sha256','28b63908be4bdef922e5abbf6659b8dbdd58b19e08ad73d19fb64c37fe8a71b4');
INSERT INTO "audit_entry" VALUES(280,'2026-01-05 08:04:38.000000','m6ywhuzvgtzfu6u7','editor,reader','password','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','69c1ed2c502e1e6f4d940906a1708ebc95e7434da47cb8b4c9a9ec24bd8f1b0c');
INSERT INTO "audit_entry" VALUES(281,'2026-01-05 08:04:39.000000','tqcnmd9gsdux4xuk','','sign-in','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','e23e554f6afe7ac005b63ee68b6e5171a278ada244464f66ee3bcf9d9ff94560');
INSERT INTO "audit_entry" VALUES(282,'2026-01-05 08:04:43.000000','cv6sxg7a7ecffmm4','editor,reader','token','token','3u72n3s5mthv63bp',NULL,'done','only-reads','','sha256','b7599a3bebc12c62dc31bb72392a39e991a2a343aba876dc5f9a02dd34d0fc82');
INSERT INTO "audit_entry" VALUES(283,'2026-01-05 08:04:44.000000','m6ywhuzvgtzfu6u7','editor,reader','remove-token','token','jtczup8akjw7u7wg',NULL,'done','','','sha256','68f25b3973cd1b24919c8d8ed628fd3c258272efb96a6490760e5e9a162517e5');
INSERT INTO "audit_entry" VALUES(284,'2026-01-05 08:04:45.000000','tqcnmd9gsdux4xuk','','offer-second-factor','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','caf0bf9fff50a78b4f2adbd65994abe9e6068baafabc2102c071a69969ca50bc');
INSERT INTO "audit_entry" VALUES(285,'2026-01-05 08:04:46.000000','pxrqdqdynues5kbp','','offer-second-factor','account','pxrqdqdynues5kbp',NULL,'done','','','sha256','f938f269140410e0c0d81923991c57954632b80ccef05ed928c2515afb95a6c0');
INSERT INTO "audit_entry" VALUES(286,'2026-01-05 08:04:46.000000','pxrqdqdynues5kbp','','sign-in-begun','account','pxrqdqdynues5kbp',NULL,'done','enrol','','sha256','dbbeeb13958faf53a41d5ede49ac1d8e7080c99044c12a284376a5c18c66046b');
INSERT INTO "audit_entry" VALUES(287,'2026-01-05 08:04:46.000000','pxrqdqdynues5kbp','','second-factor','account','pxrqdqdynues5kbp',NULL,'done','sign-in','','sha256','a92e6402473677d393a4b6a78d3844afa6a797a7344f1fe57113961e037ea2cc');
INSERT INTO "audit_entry" VALUES(288,'2026-01-05 08:04:47.000000','cv6sxg7a7ecffmm4','editor,reader','offer-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','233bb503c9b9a75681f01f5f926c8b397693a5729eeba8b8ba0825cdab82751f');
INSERT INTO "audit_entry" VALUES(289,'2026-01-05 08:04:47.000000','cv6sxg7a7ecffmm4','editor,reader','second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','baaf41742d573dd23574a9d1b53e42f0cafa9ec7c521a30642953adb290e8dcb');
INSERT INTO "audit_entry" VALUES(290,'2026-01-05 08:04:47.000000','m6ywhuzvgtzfu6u7','editor,reader','sign-in-begun','account','m6ywhuzvgtzfu6u7',NULL,'done','code','','sha256','1dcd3f51de145f86e22ea3071a3514a56582f0da10c24f69c2b7763fc85a7288');
INSERT INTO "audit_entry" VALUES(291,'2026-01-05 08:04:47.000000','m6ywhuzvgtzfu6u7','editor,reader','sign-in','account','m6ywhuzvgtzfu6u7',NULL,'done','code','','sha256','3cd3497d19fb43f32d1fc5c239dcf11f8d65a80737d5655813280f511237103d');
INSERT INTO "audit_entry" VALUES(292,'2026-01-05 08:04:48.000000','tqcnmd9gsdux4xuk','','remove-second-factor','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','4907a4d40e659ed6bbf89f6bb763fe7f8014f04b34a2fcb40f368db84f532d83');
INSERT INTO "audit_entry" VALUES(293,'2026-01-05 08:04:51.000000',NULL,'','invite','invitation','_pNXqGJfHnqvxep6',NULL,'done','tqcnmd9gsdux4xuk','','sha256','38a5352c9bed383f94ffa87926c243d055907fd267970703bee2ac28a1b48f22');
INSERT INTO "audit_entry" VALUES(294,'2026-01-05 08:04:52.000000',NULL,'','invite','invitation','TPu2OJ0jT6pQjSq6',NULL,'done','','','sha256','502935d4d4f32394f08219cb6df433c8481c8a1c3363d20b983104307a37c97e');
INSERT INTO "audit_entry" VALUES(295,'2026-01-05 08:04:52.000000',NULL,'','withdraw-invitations','invitation','',NULL,'done','','','sha256','ff13cf8b22bade7a74a59ebab62da8c81f261cabfcf291a2643ada354d946d7d');
INSERT INTO "audit_entry" VALUES(296,'2026-01-05 08:04:54.000000','pxrqdqdynues5kbp','','municipality','municipality','uc36up3sdcn5gyup',NULL,'done','','','sha256','caa639963d47a6da7c5e8c1689872e8fe88c2f5954ccb22ff8adf432016aaf25');
INSERT INTO "audit_entry" VALUES(297,'2026-01-05 08:04:55.000000','pxrqdqdynues5kbp','','case','version','pzwd3tv5sht7byf8/1','pzwd3tv5sht7byf8','done','change','','sha256','60603cc68ee0edac608855346109b3702ec277a3483756f14427220fcde66fae');
INSERT INTO "audit_entry" VALUES(298,'2026-01-05 08:04:57.000000','tqcnmd9gsdux4xuk','','mark','mark','pyn2m6x6unn8vzj7','one','done','approved 1','','sha256','249a82c795836acb7560444a443e76ba641aa461466439d36ade3f88e5de1fbf');
INSERT INTO "audit_entry" VALUES(299,'2026-01-05 08:04:58.000000','tqcnmd9gsdux4xuk','','task-mark','mark','cfw9utsy5eybf9je','two','done','costs done','','sha256','e65d7563effb8fe88d9e238f0bf870e7329b3766e8c6a993525bb62ebca65ef2');
INSERT INTO "audit_entry" VALUES(300,'2026-01-05 08:04:59.000000','tqcnmd9gsdux4xuk','','followup-text','followup','two/journal/2','two','done','journal','','sha256','de934440ff359c8cb5428fdf4edae02957dec98b11a3507409253744798775ac');
INSERT INTO "audit_entry" VALUES(301,'2026-01-05 08:05:00.000000','tqcnmd9gsdux4xuk','','followup-deed','followup','n2afdxguqgaa3pve','one','done','import','','sha256','588ddb9939c15b907212ac847c35221fcd0e69786ab3727701a8f8bdf2fe2b45');
INSERT INTO "audit_entry" VALUES(302,'2026-01-05 08:05:01.000000',NULL,'','retention-run','retention','ausjzhxybkgf9k7z',NULL,'done','1 0','','sha256','c6cce65f26ed38ea30ba7c3af5e1ed44b174e2c86d9a8149a55e93b1493603d8');
INSERT INTO "audit_entry" VALUES(303,'2026-01-05 08:05:02.000000','cv6sxg7a7ecffmm4','editor,reader','rules','rules','dehq642uyjdwrcj5',NULL,'done','','','sha256','18c703c50221aeb42f145fbd5b87b8821f3e659947834ffacd3fab6b1a9c2b27');
INSERT INTO "audit_entry" VALUES(304,'2026-01-05 08:05:03.000000','tqcnmd9gsdux4xuk','','paper','gate','wma5bebhaetws8br','one','done','g1 a','','sha256','62af0abd535c1a234c522b4a82e072329f6daea68a75eba06cfce11541a1369d');
INSERT INTO "audit_entry" VALUES(305,'2026-01-05 08:05:04.000000','m6ywhuzvgtzfu6u7','editor,reader','assessment','gate','qgzfedpufmesky96','one','done','g1 methodical for','','sha256','96de6a631538e01090f754e4663390f19ee31d35fecf7f6852555a71e8596a17');
INSERT INTO "audit_entry" VALUES(306,'2026-01-05 08:05:05.000000','cv6sxg7a7ecffmm4','editor,reader','endorsement','gate','yxsejxb56v5hd4uc','one','done','g1 endorses-not','','sha256','85211098598d2690c5515720d7261dd64606d593d5af69c9464e629a8ddfbe0b');
INSERT INTO "audit_entry" VALUES(307,'2026-01-05 08:05:06.000000','pxrqdqdynues5kbp','','gate-decision','gate','nfetbbnnz8bchvq7','one','done','g1 stopped','','sha256','911a11e497df041d2b49f22ec99154f96ccb3d73b95992d7b29b8a7e80ffd28d');
INSERT INTO "audit_entry" VALUES(308,'2026-01-05 08:05:07.000000','m6ywhuzvgtzfu6u7','editor,reader','remark','remark','k7yvwgbnvfs8tu4w','two','done','','','sha256','2787a36cb6c1a102c22571866fe07a22777c122bd24e28316c503748584a60f3');
INSERT INTO "audit_entry" VALUES(309,'2026-01-05 08:05:08.000000','m6ywhuzvgtzfu6u7','editor,reader','remark','remark','vhrntwkj7m3mgk87','two','done','','','sha256','e076ed7f83c32d4314f8a2c814457e1ac5873825a65407ba5ee707493ed4f1b8');
INSERT INTO "audit_entry" VALUES(310,'2026-01-05 08:05:08.000000','m6ywhuzvgtzfu6u7','editor,reader','remark-act','remark','6xw82hpxk2vpzybp','two','done','resolve','','sha256','4b96d274bb9364af1ba549ed591da09207be9d14a64549692c29ba3d0ea347ee');
INSERT INTO "audit_entry" VALUES(311,'2026-01-05 08:05:09.000000','tqcnmd9gsdux4xuk','','decision','decision','h5d5k696tjffb923','two','done','','','sha256','25079ef8e9d3c7bb611bdad3de2101a041f9b4632872706717530ff5044c4260');
INSERT INTO "audit_entry" VALUES(312,'2026-01-05 08:05:10.000000','pxrqdqdynues5kbp','','meeting','meeting','yjp964g3y7tg4qkb','one','done','','','sha256','83b810a6a198f406bbafeacebe8cc6d5f74a4fff9ace5c2c82e24978054be2ce');
INSERT INTO "audit_entry" VALUES(313,'2026-01-05 08:05:11.000000','tqcnmd9gsdux4xuk','','meeting','meeting','c3cebrg9pnz762gg','one','done','','','sha256','e5331abefabdc852bedbafe2cbed1f908548ba6ff59718572cbea317ea1a22c4');
INSERT INTO "audit_entry" VALUES(314,'2026-01-05 08:05:11.000000','tqcnmd9gsdux4xuk','','minutes','meeting','c3cebrg9pnz762gg','one','done','','','sha256','3055076da455de309a740fdd6152c1ac2307e895cf4185dc13091e057406e811');
INSERT INTO "audit_entry" VALUES(315,'2026-01-05 08:05:12.000000','cv6sxg7a7ecffmm4','editor,reader','calendar-link','calendar','zk3z7m2t7x6stxjw',NULL,'done','','','sha256','7dc639fab69d5f17749fb3a2f4680930eeac08b07d2f5cefedd850b4e15a6c2e');
INSERT INTO "audit_entry" VALUES(316,'2026-01-05 08:05:13.000000','cv6sxg7a7ecffmm4','editor,reader','digest-choice','mail','46f9tywqmpkhxwqa',NULL,'done','daily','','sha256','f8f96bf52d37a110e2b53cfe21a0e49760ab0a9632108127e7f4324915a7c8a6');
INSERT INTO "audit_entry" VALUES(317,'2026-01-05 08:05:14.000000',NULL,'','digest-sent','mail','u8mnffbdyjx9p2wh',NULL,'done','cv6sxg7a7ecffmm4','','sha256','abc7d3d3768b421d3b25779ad9228bf6aa213bc06ab4533c86553dad06324091');
INSERT INTO "audit_entry" VALUES(318,'2026-01-05 08:05:15.000000','pxrqdqdynues5kbp','','experience','experience','gjnuntrvfxdujz85','two','done','','','sha256','fafcae518265232735c635f1461061e52901eac10a10465e36b239d86b658fa7');
INSERT INTO "audit_entry" VALUES(319,'2026-01-05 08:05:16.000000','tqcnmd9gsdux4xuk','','reuse','experience','pv5cgk9ffcdr33ux','one','done','','','sha256','b326a09364e18f9115185a9f6849a0448c62bf879a12825fe4cc25c37499ae38');
INSERT INTO "audit_entry" VALUES(320,'2026-01-05 08:05:17.000000','cv6sxg7a7ecffmm4','editor,reader','departure','bundle','unsd5jpa6ru73xug','one','done','','','sha256','1862d41a844253eb24c367f0b95efb3bac3a9617a5f02b4d79fa6b922552eef1');
INSERT INTO "audit_entry" VALUES(321,'2026-01-05 08:05:18.000000','tqcnmd9gsdux4xuk','','shared','bundle','dzuk3f4yeur6m9xz',NULL,'done','','','sha256','deb0f78d9844d4ba82443416ee022666864d598c3e6b40d47a5ebd28daefd3fb');
INSERT INTO "audit_entry" VALUES(322,'2026-01-05 08:05:19.000000','pxrqdqdynues5kbp','','realised','rate','f49bnp8jx575znew','two','done','','','sha256','2ff93fb768f0ffdea17939dffe42d8117060586ed28e8847eb64525110722c2e');
INSERT INTO "audit_entry" VALUES(323,'2026-01-05 08:05:20.000000','pxrqdqdynues5kbp','','statement-put-forward','statement','ww5st6r682dnuhwv','two','done','5 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','f84cb13777c8703d2757352ab35837091a0fbd73548e0ca5da91bc823ff3fdac');
INSERT INTO "audit_entry" VALUES(324,'2026-01-05 08:05:21.000000','pxrqdqdynues5kbp','','statement-put-forward','statement','zxpx5ud84pc6cpm7','one','done','2 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','eda44d35480f91ee590cc8769a72b6c42807b5abc7354a62d13d5d5f36787244');
INSERT INTO "audit_entry" VALUES(325,'2026-01-05 08:05:21.000000','pxrqdqdynues5kbp','','statement-returned','statement','zxpx5ud84pc6cpm7','one','done','','','sha256','b92472f12b35ff234957f0c8219ef8748204fe0ad162c13eb91b2b67a5b4d74e');
INSERT INTO "audit_entry" VALUES(326,'2026-01-05 08:05:23.000000','tqcnmd9gsdux4xuk','','payment','statement','ta46z3zfd58fcq5f','one','done','1','','sha256','e6a0d970d1afe0f03ef83acc6c3139a99f4609d2bbb5c2ce7d06d59ff8cdc64f');
INSERT INTO "audit_entry" VALUES(327,'2026-01-05 08:05:24.000000','tqcnmd9gsdux4xuk','','grant','account','pxrqdqdynues5kbp',NULL,'done','editor municipality pw85g5g74wn7nhfu','','sha256','bb2152adffc7bec3be669822495bad25f310ad800a25e3109618125c6ee9d4bd');
INSERT INTO "audit_entry" VALUES(328,'2026-01-05 08:05:25.000000','cv6sxg7a7ecffmm4','editor','revoke','account','cv6sxg7a7ecffmm4',NULL,'done','reader municipality pw85g5g74wn7nhfu','','sha256','b130af381a00eb67d12a3e85f25626cf5a43ae1493af69bc2490b7338ae0a0d6');
INSERT INTO "audit_entry" VALUES(329,'2026-01-05 08:05:26.000000','tqcnmd9gsdux4xuk','','close-account','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','62e1ca8fb0abaa1c92aa5487f597648b3eb60cf0ec8ae21eb52b3ea5ed3948d2');
INSERT INTO "audit_entry" VALUES(330,'2026-01-05 08:05:27.000000','tqcnmd9gsdux4xuk','','password','account','pxrqdqdynues5kbp',NULL,'done','','','sha256','ca3ee5a2db0a526577ce7898f64bd72554b04b89df4d96e45bd37e4182c73ab4');
INSERT INTO "audit_entry" VALUES(331,'2026-01-05 08:05:28.000000','tqcnmd9gsdux4xuk','','sign-in','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','ed586fe6f75cc8053bf1c6d89b0eb4f51984544750567edddb392537066d9ed8');
INSERT INTO "audit_entry" VALUES(332,'2026-01-05 08:05:29.000000','tqcnmd9gsdux4xuk','','sign-out','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','41fcf32c70b8be7551a9c2d117012dc5c1a19b0dd513655f708f9cf0a0e29fc0');
INSERT INTO "audit_entry" VALUES(333,'2026-01-05 08:05:32.000000','m6ywhuzvgtzfu6u7','editor,reader','token','token','c6w7nftjrpq3q9r4',NULL,'done','only-reads','','sha256','27915ba668c6ba275da1a65a0196347698a46ffa83534772e1e491809786d004');
INSERT INTO "audit_entry" VALUES(334,'2026-01-05 08:05:33.000000','cv6sxg7a7ecffmm4','editor','remove-token','token','c6w7nftjrpq3q9r4',NULL,'done','','','sha256','f5911e900fe7b05eee6d9b61edc2bd647d310b3a95e2c3e9325ab2c9971d2a86');
INSERT INTO "audit_entry" VALUES(335,'2026-01-05 08:05:34.000000','m6ywhuzvgtzfu6u7','editor,reader','offer-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','027572d6926ec44c98f294ea664446159b352986b52a35e89e5ec8aa7a489917');
INSERT INTO "audit_entry" VALUES(336,'2026-01-05 08:05:35.000000','tqcnmd9gsdux4xuk','','offer-second-factor','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','1bfc1f22a08fe81feed5b0cbfc568736b784307affe775170d1d11ac745812aa');
INSERT INTO "audit_entry" VALUES(337,'2026-01-05 08:05:35.000000','tqcnmd9gsdux4xuk','','sign-in-begun','account','tqcnmd9gsdux4xuk',NULL,'done','enrol','','sha256','fca3fc3b3ba4569cff3f590c87f411e05c9eafc81e62a833be9df82815458f29');
INSERT INTO "audit_entry" VALUES(338,'2026-01-05 08:05:36.000000','tqcnmd9gsdux4xuk','','offer-second-factor','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','6a7df0949dd43dd45bb411805876abe0a3f3c086c7f804609a10c3935c675cc6');
INSERT INTO "audit_entry" VALUES(339,'2026-01-05 08:05:36.000000','tqcnmd9gsdux4xuk','','sign-in-begun','account','tqcnmd9gsdux4xuk',NULL,'done','code','','sha256','f6ef6ad563bcd29988502730377e1ac243af308d9e68a5d37d9622d65966bb0f');
INSERT INTO "audit_entry" VALUES(340,'2026-01-05 08:05:36.000000','pxrqdqdynues5kbp','editor','sign-in-begun','account','pxrqdqdynues5kbp',NULL,'done','code','','sha256','432be8918e8704145ef24c172eea3fb0c465d29d8264e3c66cb082b95fdf1b75');
INSERT INTO "audit_entry" VALUES(341,'2026-01-05 08:05:36.000000','pxrqdqdynues5kbp','editor','sign-in','account','pxrqdqdynues5kbp',NULL,'done','code','','sha256','d92172dd32fb903c0e22ce8d0f3c8a630b0d7127af9fabd4752dc80f1bba79aa');
INSERT INTO "audit_entry" VALUES(342,'2026-01-05 08:05:37.000000','pxrqdqdynues5kbp','editor','remove-second-factor','account','pxrqdqdynues5kbp',NULL,'done','','','sha256','a7a9fe0864945db7c82916b85027953c9d1326b499dcd63c58de3fd3578cb3e6');
INSERT INTO "audit_entry" VALUES(343,'2026-01-05 08:05:38.000000','j2nubm32ttrfr9fk','','account','account','j2nubm32ttrfr9fk',NULL,'done','idp','','sha256','821ba6c1c02b66fb14e8018dacb46d7e3b5fcfd8a3b1111bca6d8823767f0501');
INSERT INTO "audit_entry" VALUES(344,'2026-01-05 08:05:39.000000','cv6sxg7a7ecffmm4','','renew-grants','account','cv6sxg7a7ecffmm4',NULL,'done','p0: -editor municipality pw85g5g74wn7nhfu','','sha256','a838c2e0f27edd81155a5f105d03bc155c26dce45988f7e83525f6f48cb272fa');
INSERT INTO "audit_entry" VALUES(345,'2026-01-05 08:05:40.000000',NULL,'','invite','invitation','NfDuYz8VCot74IjH',NULL,'done','reader municipality pw85g5g74wn7nhfu','','sha256','579cd1e4e6483ec68e75ec5712cd38c0359c7247f6a6bd2f494f68fecc8300c6');
INSERT INTO "audit_entry" VALUES(346,'2026-01-05 08:05:41.000000',NULL,'','invite','invitation','GNqp23hoO2nVCiFI',NULL,'done','','','sha256','424dd0ffcf52fc2c4d3e73b545af9ccff697be91ebb89e3aec3cf9e23b816065');
INSERT INTO "audit_entry" VALUES(347,'2026-01-05 08:05:42.000000',NULL,'','withdraw-invitations','invitation','',NULL,'done','','','sha256','9170f0f3730b2fe892fb3f5a100714cf4932d466a927ae170ce2df0cb9082876');
INSERT INTO "audit_entry" VALUES(348,'2026-01-05 08:05:43.000000','tqcnmd9gsdux4xuk','','municipality','municipality','2snddehjsbswayke',NULL,'done','','','sha256','fc7c6e2c4920c5b711fca65f1a436fa650d79ac075926473ce3ebbbf0789eec9');
INSERT INTO "audit_entry" VALUES(349,'2026-01-05 08:05:44.000000','cv6sxg7a7ecffmm4','','case','version','n36sn8uepct3s26a/1','n36sn8uepct3s26a','done','change','','sha256','e23f23f72fb7ab5815b2e7fe9c070563d8c7ac52204c36182f9e25e62805600b');
INSERT INTO "audit_entry" VALUES(350,'2026-01-05 08:05:45.000000','pxrqdqdynues5kbp','editor','version','version','two/5','two','done','change','','sha256','df556fa4e9d39bc47d3105ec8cd26e33d4ce2b022cd4dc0a2425dac55e65ce98');
INSERT INTO "audit_entry" VALUES(351,'2026-01-05 08:05:46.000000','tqcnmd9gsdux4xuk','','mark','mark','b8m44ey9g29t632f','two','done','snapshot 1','','sha256','536c0b3597c05210d32115c645505265dad5c0033763b7c36f6d679d33dee290');
INSERT INTO "audit_entry" VALUES(352,'2026-01-05 08:05:47.000000','cv6sxg7a7ecffmm4','','task-mark','mark','uue86se4p8947655','one','done','costs done','','sha256','304993c0faefaccb05292e31bd33b9cdd423855afc3605f96f54c3cd1335550a');
INSERT INTO "audit_entry" VALUES(353,'2026-01-05 08:05:48.000000','tqcnmd9gsdux4xuk','','followup-text','followup','two/plan/2','two','done','plan','','sha256','6d9b71ae215dbe9b28d0199d40a8c2260504696854a888a7f4810d8c0afea6f8');
INSERT INTO "audit_entry" VALUES(354,'2026-01-05 08:05:49.000000','m6ywhuzvgtzfu6u7','editor,reader','followup-deed','followup','zvgb5rx2sj78kkxj','one','done','settle','','sha256','034e21a5b9e8477d5a937050cebbbcc846c137f20e9c2e4a72787d9680847107');
INSERT INTO "audit_entry" VALUES(355,'2026-01-05 08:05:50.000000',NULL,'','retention-run','retention','5nh26suhvyfzvbe9',NULL,'done','1 2','','sha256','fbbb6307d5e5accd79ade7cdbd0926fb7e8d152712db3614c7f69a2b62ca5b9b');
INSERT INTO "audit_entry" VALUES(356,'2026-01-05 08:05:51.000000','tqcnmd9gsdux4xuk','','rules','rules','3sk4ksg2ynjrv2eh',NULL,'done','','','sha256','ae04b82e7823bc7aceb47044d0324ef049ea367a3053cf2142de62cd49d62cb5');
INSERT INTO "audit_entry" VALUES(357,'2026-01-05 08:05:52.000000','pxrqdqdynues5kbp','editor','paper','gate','aswna3z4hn7yr6px','two','done','g1 a','','sha256','ad70eedbfe8b59ed41adeb464ff0b43c2c64889ec0d58794ed66c3e359274763');
INSERT INTO "audit_entry" VALUES(358,'2026-01-05 08:05:53.000000','j2nubm32ttrfr9fk','','assessment','gate','zgfjus3jdd8pq7j8','one','done','g1 legal for','','sha256','d83cb2319f43ccbe23f97d6986be253b0a248df1c702ce437d961b7da1ee690a');
INSERT INTO "audit_entry" VALUES(359,'2026-01-05 08:05:54.000000','pxrqdqdynues5kbp','editor','endorsement','gate','brq5bqcknqzahyyv','one','done','g1 endorses-not','','sha256','9c1cc4b2989b1da9e5ed71e9121d949cafac6ed53fb9bee8dee5f9b3bbb2c9f3');
INSERT INTO "audit_entry" VALUES(360,'2026-01-05 08:05:55.000000','j2nubm32ttrfr9fk','','gate-passed','gate','33j6uyjxucur36d8','one','done','g1 passed','','sha256','685002ead2a06fdc87d0d533cf7f46e70d866e3844513aaedeeb9f23000f45a2');
INSERT INTO "audit_entry" VALUES(361,'2026-01-05 08:05:56.000000','j2nubm32ttrfr9fk','','remark','remark','nvtxxb4stancpch7','two','done','','','sha256','d5176286aa9717ea65a1a52fe39b885ec7dcf61383e665e0e906539807ada027');
INSERT INTO "audit_entry" VALUES(362,'2026-01-05 08:05:57.000000','pxrqdqdynues5kbp','editor','remark','remark','7j5ud8t827fabxc5','two','done','','','sha256','76e9bf33eafe66ccdd06c306b0ef7a2a4f05fd1f4e68b984825471b18978d1d1');
INSERT INTO "audit_entry" VALUES(363,'2026-01-05 08:05:57.000000','pxrqdqdynues5kbp','editor','remark-act','remark','6htduxncypsgfn4s','two','done','assign','','sha256','952ee12f23afaa98fb921a3cf8a9c480a342204d8ed166e265cc05996f9e7aa7');
INSERT INTO "audit_entry" VALUES(364,'2026-01-05 08:05:58.000000','tqcnmd9gsdux4xuk','','decision','decision','c26z8gwgftctcutr','one','done','','','sha256','6729026126748b2cdc017f815956154041c4810724138a6ca3b4ada85d485457');
INSERT INTO "audit_entry" VALUES(365,'2026-01-05 08:05:59.000000','cv6sxg7a7ecffmm4','','meeting','meeting','wc8ydqw6ng397qy8','two','done','','','sha256','868df668b13b0c534483eb8b2abb91a80232154d3254550f9f2b5fa1884c0872');
INSERT INTO "audit_entry" VALUES(366,'2026-01-05 08:06:00.000000','tqcnmd9gsdux4xuk','','meeting','meeting','nuaazm35sccfzb9t','two','done','','','sha256','c327a49809fbeb0513ebe0ae1a3b011fd99136a92cc25285fa58d5ac58556a43');
INSERT INTO "audit_entry" VALUES(367,'2026-01-05 08:06:01.000000','j2nubm32ttrfr9fk','','calendar-link','calendar','7hqc4maua959ufgr',NULL,'done','','','sha256','32761c6136572a6c805d01622e1b9a8249440aac1d21cdbd0729e2f645e127da');
INSERT INTO "audit_entry" VALUES(368,'2026-01-05 08:06:02.000000','m6ywhuzvgtzfu6u7','editor,reader','digest-choice','mail','nsgdwxncbduv5bse',NULL,'done','daily','','sha256','f1376eadd946dcd389944788b29a6fe9aa34288898c957b76e2bc75e60904901');
INSERT INTO "audit_entry" VALUES(369,'2026-01-05 08:06:03.000000',NULL,'','digest-sent','mail','t6gnqf4myyymatbb',NULL,'done','m6ywhuzvgtzfu6u7','','sha256','15d5d6070d84d6eb6a0e7357c33346d1f353268b78df52a776e8661f5052b0af');
INSERT INTO "audit_entry" VALUES(370,'2026-01-05 08:06:04.000000','m6ywhuzvgtzfu6u7','editor,reader','experience','experience','e4d3fvdmznktv5he','two','done','','','sha256','9a880698c2d3049147c156ee20d288376ebf9dbe7402dee5e0542f526137b864');
INSERT INTO "audit_entry" VALUES(371,'2026-01-05 08:06:05.000000','j2nubm32ttrfr9fk','','reuse','experience','xpbfzhgttqm4ufsv','one','done','','','sha256','06a17d4fb45590b7eb1a3261385c734bfd25faf13403165bdb70777f8eb4fb68');
INSERT INTO "audit_entry" VALUES(372,'2026-01-05 08:06:06.000000','pxrqdqdynues5kbp','editor','departure','bundle','uw4qqhe8u92mcjst','one','done','','','sha256','8588b0f9214a5b4bf1b4ebc2d28c54ed66290aadf2bc324f76bda6fcd518aabb');
INSERT INTO "audit_entry" VALUES(373,'2026-01-05 08:06:08.000000','tqcnmd9gsdux4xuk','','realised','rate','brdbm3wa6av6pv58','two','done','','','sha256','41f7663a5b0555120819c78607be9ae6400566273b3ef31e8f94c9addded9428');
INSERT INTO "audit_entry" VALUES(374,'2026-01-05 08:06:09.000000','m6ywhuzvgtzfu6u7','editor,reader','statement-put-forward','statement','3zh6hcgtdc6m34ne','two','done','5 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','07170ff9bac889294243ed15fb85af4cfc710aece584a2d5b7133e1bcc1ff9fb');
INSERT INTO "audit_entry" VALUES(375,'2026-01-05 08:06:10.000000','j2nubm32ttrfr9fk','','statement-put-forward','statement','zxeq7n4dcdgs9vsp','two','done','5 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','fc61ee25d7b74c29a88a54fcff641e7c20970caa04e0d1f6d110ae04e466caa3');
INSERT INTO "audit_entry" VALUES(376,'2026-01-05 08:06:12.000000','j2nubm32ttrfr9fk','','payment','statement','3yg72bex22cmzgxd','two','done','1','','sha256','62eb873e9ca7d5d1bbcf1c4b9b03baf2c63a3e4322e8f918001c85db3fef4e8d');
INSERT INTO "audit_entry" VALUES(377,'2026-01-05 08:06:15.000000','pxrqdqdynues5kbp','editor','close-account','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','64e87311b242087ce76d6949f68ef4ad7b9255b77edbfc88d519de6a7fd911df');
INSERT INTO "audit_entry" VALUES(378,'2026-01-05 08:06:16.000000','m6ywhuzvgtzfu6u7','editor,reader','password','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','fe4b222d21fce5ca60461b7838464a140a106981eea95f86ec38823abd449f10');
INSERT INTO "audit_entry" VALUES(379,'2026-01-05 08:06:17.000000','tqcnmd9gsdux4xuk','','sign-in','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','ca7ab3f5c5eedaa774290cec72fef860f3b498eefa6d23eee75085a5e0a347c6');
INSERT INTO "audit_entry" VALUES(380,'2026-01-05 08:06:18.000000','tqcnmd9gsdux4xuk','','sign-out','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','90ebf35437eda1ee57df97a24f664cb3fad838788cbc02ab3afb94d00b1149e8');
INSERT INTO "audit_entry" VALUES(381,'2026-01-05 08:06:21.000000','cv6sxg7a7ecffmm4','','token','token','7ju6bzncm4tq7d6s',NULL,'done','','','sha256','091487a0b9e0e7503d7e55f0af4ebbac0cff93af751bc3f33d6c2f2c01d11748');
INSERT INTO "audit_entry" VALUES(382,'2026-01-05 08:06:23.000000','j2nubm32ttrfr9fk','','offer-second-factor','account','j2nubm32ttrfr9fk',NULL,'done','','','sha256','aa6b99f7522dc26270e4afc072564beb104194ea57ec36869d26100765e423b0');
INSERT INTO "audit_entry" VALUES(383,'2026-01-05 08:06:24.000000','j2nubm32ttrfr9fk','','offer-second-factor','account','j2nubm32ttrfr9fk',NULL,'done','','','sha256','9574f6cb310f15f7f1fa6d39e2be52713b4210feb19292d54ca2e5b41637584a');
INSERT INTO "audit_entry" VALUES(384,'2026-01-05 08:06:24.000000','j2nubm32ttrfr9fk','','sign-in-begun','account','j2nubm32ttrfr9fk',NULL,'done','code','','sha256','7f9b033e30247b86f6ff5792170b76677e75a2876a25923041e961ccba7b3bc8');
INSERT INTO "audit_entry" VALUES(385,'2026-01-05 08:06:25.000000','tqcnmd9gsdux4xuk','','offer-second-factor','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','328ccfac12cb0bf86d31eb7e9b9457a4707c5cf9d81d6f6df32d6d60a898500d');
INSERT INTO "audit_entry" VALUES(386,'2026-01-05 08:06:25.000000','tqcnmd9gsdux4xuk','','second-factor','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','be28f7f926cd4ea99c69935c73bb3967de77f28eae83915b2050c103ecb0be3a');
INSERT INTO "audit_entry" VALUES(387,'2026-01-05 08:06:25.000000','cv6sxg7a7ecffmm4','','sign-in-begun','account','cv6sxg7a7ecffmm4',NULL,'done','code','','sha256','db723a0c8c0370c45d29392c4ce01df53dccef37c8cf9375f2e88582e33b34ec');
INSERT INTO "audit_entry" VALUES(388,'2026-01-05 08:06:25.000000','cv6sxg7a7ecffmm4','','sign-in','account','cv6sxg7a7ecffmm4',NULL,'done','code','','sha256','b51adc8ff0ea8fc2db626701f39dff4dbeb1fec6f112d80230ddd534e25ee0c2');
INSERT INTO "audit_entry" VALUES(389,'2026-01-05 08:06:26.000000','pxrqdqdynues5kbp','editor','remove-second-factor','account','j2nubm32ttrfr9fk',NULL,'done','','','sha256','caac8e53b76eb3563e86cf498423274108c702b27922b8bd9ac3249ea3620201');
INSERT INTO "audit_entry" VALUES(390,'2026-01-05 08:06:27.000000','8f726mkbaazt5usu','','account','account','8f726mkbaazt5usu',NULL,'done','idp','','sha256','37cb732c06e4a8b3deb8c7add3e4aa16993e26b739484cc5fc9f86abb42e6ec7');
INSERT INTO "audit_entry" VALUES(391,'2026-01-05 08:06:28.000000','m6ywhuzvgtzfu6u7','editor','renew-grants','account','m6ywhuzvgtzfu6u7',NULL,'done','p0: -reader municipality pw85g5g74wn7nhfu','','sha256','ac5196e79fe77ee0e50c3381f88373e2b3147de4373a03467d48a64c7f4509e4');
INSERT INTO "audit_entry" VALUES(392,'2026-01-05 08:06:29.000000',NULL,'','invite','invitation','cwMwaClEXlml39p-',NULL,'done','m6ywhuzvgtzfu6u7','','sha256','4b3dfe38060d998b0e93e4da562827a6e1791a1fbd391e89a9fac6867527364c');
INSERT INTO "audit_entry" VALUES(393,'2026-01-05 08:06:30.000000',NULL,'','invite','invitation','WpeagiCFWIu4hj0Z',NULL,'done','','','sha256','a9dda18703ec714ad83018987022133ac204e01e8cc48a5e27de4a04f9d3cd8d');
INSERT INTO "audit_entry" VALUES(394,'2026-01-05 08:06:30.000000',NULL,'','withdraw-invitations','invitation','',NULL,'done','','','sha256','a403f37925b6ee7e42693cdc5ecae20a2a1b339b447045525e3eb9d8b71f35ac');
INSERT INTO "audit_entry" VALUES(395,'2026-01-05 08:06:32.000000','cv6sxg7a7ecffmm4','','municipality','municipality','na72vvtcmvndcw6r',NULL,'done','','','sha256','a63e206b0f9e184c5f27bb7bac9bcd678292bab876ffe9cfd70658740fe6cf51');
INSERT INTO "audit_entry" VALUES(396,'2026-01-05 08:06:33.000000','tqcnmd9gsdux4xuk','','case','version','235pkxmmcza9hcv2/1','235pkxmmcza9hcv2','done','change','','sha256','34662e085e1573984c7b65a3f5dd8cfe6790bc63a44873da127743005a0e3bdd');
INSERT INTO "audit_entry" VALUES(397,'2026-01-05 08:06:34.000000','cv6sxg7a7ecffmm4','','version','version','one/2','one','done','change','','sha256','4a0528d53ec39910aa7e92975cb7656dda3488a4a465f893cbd1cc65aef9e80c');
INSERT INTO "audit_entry" VALUES(398,'2026-01-05 08:06:35.000000','tqcnmd9gsdux4xuk','','mark','mark','h6ng4fhr92yvns6r','two','done','snapshot 1','','sha256','d80aedea49b67b27c752acfaaed8188368314a42961da0c0218f862284b2c205');
INSERT INTO "audit_entry" VALUES(399,'2026-01-05 08:06:36.000000','cv6sxg7a7ecffmm4','','task-mark','mark','tc899utf4hkhnrsq','one','done','costs done','','sha256','cc9f78ae3f0521830172e77000bdf103e79cad02612a7e4a6c7c927c5e7ff2f2');
INSERT INTO "audit_entry" VALUES(400,'2026-01-05 08:06:38.000000','8f726mkbaazt5usu','','followup-deed','followup','xjrv2dx486ddxztm','two','done','import','','sha256','c2a849c83a993cd28628d106671fcbd6b4204164d917bddc1d1e490b981c9292');
INSERT INTO "audit_entry" VALUES(401,'2026-01-05 08:06:39.000000',NULL,'','retention-run','retention','mn7t69kbjxxsvq2f',NULL,'done','6 0','','sha256','61a234f99e565a2c0a6b3f495e6c9407d74c578bd4a4c64a9c61338f42cb16a7');
INSERT INTO "audit_entry" VALUES(402,'2026-01-05 08:06:40.000000','j2nubm32ttrfr9fk','','rules','rules','txcvsgsstw82gqgv',NULL,'done','','','sha256','7a5cb497315356feb6124720f84fb9b98518d5dacc99e3c5cc93e0d4d69fc700');
INSERT INTO "audit_entry" VALUES(403,'2026-01-05 08:06:41.000000','j2nubm32ttrfr9fk','','paper','gate','4xzfub23pda4r7kz','two','done','g1 a','','sha256','fc96bd3a990b8a2ad89332570b5794119ce0628b7bc9a0ba854e6d63fd32e623');
INSERT INTO "audit_entry" VALUES(404,'2026-01-05 08:06:42.000000','tqcnmd9gsdux4xuk','','assessment','gate','bu6dyur3qpc4c2n4','two','done','g1 economic against','','sha256','45a3e08cbfc3b0d3cf535f5f46bb086e67b9c85ba78ace624d11c8d58239f3b7');
INSERT INTO "audit_entry" VALUES(405,'2026-01-05 08:06:43.000000','j2nubm32ttrfr9fk','','endorsement','gate','6hrrxtg3tbc2ch2v','two','done','g1 endorses-not','','sha256','ef3c45aca89ced11d4f964c822fbae460b37f2f505ebffeb1e074238d5ceb18b');
INSERT INTO "audit_entry" VALUES(406,'2026-01-05 08:06:44.000000','j2nubm32ttrfr9fk','','gate-decision','gate','wkmjx4vezmuqrf5r','one','done','g1 returned','','sha256','c2cad53843022ac88d425754b57cf8c99c5383b173013e430abcbf2718810645');
INSERT INTO "audit_entry" VALUES(407,'2026-01-05 08:06:45.000000','pxrqdqdynues5kbp','editor','remark-given','remark','39knr7rrja3mcxyc','one','done','','','sha256','4946b2cd8aaeac501e253cdd7e20107993d383149783a9ca18a23675fdf0f69f');
INSERT INTO "audit_entry" VALUES(408,'2026-01-05 08:06:46.000000','tqcnmd9gsdux4xuk','','remark','remark','jam9vyqmebxtgy9t','one','done','','','sha256','7db20356d0e5c7fe81ea8296de0c796ed23bb83e0e00251454b6b304bbf3271e');
INSERT INTO "audit_entry" VALUES(409,'2026-01-05 08:06:46.000000','tqcnmd9gsdux4xuk','','remark-act','remark','ynd58n84ufmh3hj3','one','done','reopen','','sha256','eecfce5226d158a8df1a7013b63a2e59692e1199d226e4fbf1e06c8207c98815');
INSERT INTO "audit_entry" VALUES(410,'2026-01-05 08:06:47.000000','j2nubm32ttrfr9fk','','decision','decision','8b43e5m9srsy27sd','two','done','','','sha256','66b5f0a0a8458ac0b48373cddde82b3f6503b1f7495d3d8b032f3cf742e87e47');
INSERT INTO "audit_entry" VALUES(411,'2026-01-05 08:06:48.000000','pxrqdqdynues5kbp','editor','meeting','meeting','4m77nsyg5hesgmhd','two','done','','','sha256','92abb9c5e81ea30d8e82cbe1ec95e6e460ce37c4582419ff8f41bce66a2ffe15');
INSERT INTO "audit_entry" VALUES(412,'2026-01-05 08:06:49.000000','pxrqdqdynues5kbp','editor','meeting','meeting','yxbgcadpensw9pfx','one','done','','','sha256','6bb8b3a4c6eeb90ae32b8049ccd065cbdf982513da5d6d6ebef1ecf9e05f8ad0');
INSERT INTO "audit_entry" VALUES(413,'2026-01-05 08:06:49.000000','pxrqdqdynues5kbp','editor','minutes','meeting','yxbgcadpensw9pfx','one','done','','','sha256','84183739ed5cb6259c4e85789c9a3179d276edbbf5194ce74f17203c727a9080');
INSERT INTO "audit_entry" VALUES(414,'2026-01-05 08:06:50.000000','8f726mkbaazt5usu','','calendar-link','calendar','yw45sfpnrggn2bzt',NULL,'done','','','sha256','d39466dcce9c078d5b2ccc237b1cf6d585573a4410fb8ba544c6561ad54f8475');
INSERT INTO "audit_entry" VALUES(415,'2026-01-05 08:06:51.000000','8f726mkbaazt5usu','','digest-choice','mail','fexsz3xp43fw7z68',NULL,'done','weekly','','sha256','8259ae6b1a73dbaff6129614e4e817fc06ab21fb593b11b6bad511192ce9539e');
INSERT INTO "audit_entry" VALUES(416,'2026-01-05 08:06:52.000000',NULL,'','digest-sent','mail','yeee8h92qqd73ptm',NULL,'done','j2nubm32ttrfr9fk','','sha256','c1464119d9dfb10acab392c3d2f4fcb4a955f267a54955fc57c79b9d687c1b13');
INSERT INTO "audit_entry" VALUES(417,'2026-01-05 08:06:53.000000','j2nubm32ttrfr9fk','','experience','experience','9mxy8y798nbsgpkr','one','done','','','sha256','cc8831d34cbba0545554bc25e9b31c138545cfd3bb598acdb35a3cf27bbbb445');
INSERT INTO "audit_entry" VALUES(418,'2026-01-05 08:06:54.000000','8f726mkbaazt5usu','','reuse','experience','xnmwy482qzhnffh9','two','done','','','sha256','8070c6be6ac0e778575395d6bbef22ef702c724b0b0536f2f094275f126b7699');
INSERT INTO "audit_entry" VALUES(419,'2026-01-05 08:06:55.000000','m6ywhuzvgtzfu6u7','editor','departure','bundle','unfecmz4xypzn57d','one','done','','','sha256','7f50be064436406964a95f0ebc6b378c32fe67a96e7b2e81c21de1bd4118efe4');
INSERT INTO "audit_entry" VALUES(420,'2026-01-05 08:06:57.000000','pxrqdqdynues5kbp','editor','realised','rate','h9j7t7jbcgqa2rut','one','done','','','sha256','575d182484ff4f954827629b3e574113a0c50f5f2f8352c436add4f17585cb09');
INSERT INTO "audit_entry" VALUES(421,'2026-01-05 08:06:58.000000','tqcnmd9gsdux4xuk','','statement-put-forward','statement','pmexavbkcxrgbsqy','two','done','5 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','c3f034a1090bbfdc1da74fafc93398aca56034568ee7d771096472c5b25a76c6');
INSERT INTO "audit_entry" VALUES(422,'2026-01-05 08:06:59.000000','m6ywhuzvgtzfu6u7','editor','statement-put-forward','statement','83d47rb84zvagtg9','one','done','2 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','aa691602aab60b865e91e6de72d302b9ed6e1020c19eb132e4b91877e2700834');
INSERT INTO "audit_entry" VALUES(423,'2026-01-05 08:07:01.000000','tqcnmd9gsdux4xuk','','payment','statement','gyfkjbar74gsfuz8','two','done','1','','sha256','50e40e30ed6da15b3fdd1b556e4b57db1c0cee085576a72ed437d4c51bfc8154');
INSERT INTO "audit_entry" VALUES(424,'2026-01-05 08:07:02.000000','j2nubm32ttrfr9fk','','grant','account','8f726mkbaazt5usu',NULL,'done','reader municipality pw85g5g74wn7nhfu','','sha256','bfe327fba9fc721d97915bfd3ad24fca2742a7d82e1990bbfe604e70fe5ef854');
INSERT INTO "audit_entry" VALUES(425,'2026-01-05 08:07:05.000000','pxrqdqdynues5kbp','editor','password','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','bc3f86a499512552221029215446cada45036e0458b21e4620fd17e339baade6');
INSERT INTO "audit_entry" VALUES(426,'2026-01-05 08:07:06.000000','tqcnmd9gsdux4xuk','','sign-in','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','3c6c8a4c15f0f6184abe53f37acb5787c29e407fce338d4325960435e048b520');
INSERT INTO "audit_entry" VALUES(427,'2026-01-05 08:07:10.000000','cv6sxg7a7ecffmm4','','token','token','jhpw53cd4axm9swx',NULL,'done','','','sha256','46f000994c7973ccb2d2226d92f5399c3e90c64d8fb8946d9703c997010932f4');
INSERT INTO "audit_entry" VALUES(428,'2026-01-05 08:07:12.000000','8f726mkbaazt5usu','reader','offer-second-factor','account','8f726mkbaazt5usu',NULL,'done','','','sha256','85ab166422933a3f7de68819a8385406a10f22e87d161fc2389669d6f6c000c0');
INSERT INTO "audit_entry" VALUES(429,'2026-01-05 08:07:13.000000','8f726mkbaazt5usu','reader','offer-second-factor','account','8f726mkbaazt5usu',NULL,'done','','','sha256','d19f73ad43e489e105849386e2c7ded004467c159ebb603f5ac832851728fd4e');
INSERT INTO "audit_entry" VALUES(430,'2026-01-05 08:07:13.000000','8f726mkbaazt5usu','reader','second-factor','account','8f726mkbaazt5usu',NULL,'done','','','sha256','eca390fc5e5e29bd048f268d58f14ae859d11ffcc73507461e87289199a04ded');
INSERT INTO "audit_entry" VALUES(431,'2026-01-05 08:07:14.000000','m6ywhuzvgtzfu6u7','editor','offer-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','f939e399003052f5f1863098670c0a8280ffa22618a94e9142b497296cb6bcb7');
INSERT INTO "audit_entry" VALUES(432,'2026-01-05 08:07:14.000000','m6ywhuzvgtzfu6u7','editor','sign-in-begun','account','m6ywhuzvgtzfu6u7',NULL,'done','code','','sha256','2250c116842e9e0ccd97c2b33ce64b668b4edef3a91d70591eb4f910eec84bae');
INSERT INTO "audit_entry" VALUES(433,'2026-01-05 08:07:14.000000','j2nubm32ttrfr9fk','','sign-in-begun','account','j2nubm32ttrfr9fk',NULL,'done','code','','sha256','4c1d0fd2b03174c4e2f681ede3824b074fe10b3a787429beef9c650481b576c9');
INSERT INTO "audit_entry" VALUES(434,'2026-01-05 08:07:18.000000',NULL,'','invite','invitation','dzd60a5a3BVYXEOh',NULL,'done','8f726mkbaazt5usu','','sha256','d86ada3d00a79073d74f49a9625c36aed47bd08582f09c226d63e250ca671e6a');
INSERT INTO "audit_entry" VALUES(435,'2026-01-05 08:07:19.000000',NULL,'','invite','invitation','xpmrpbi-lpWO11te',NULL,'done','tqcnmd9gsdux4xuk','','sha256','3958cefdeefb36244c5f75db30998eb582fc8bba35f7fa78b54369a8a928763a');
INSERT INTO "audit_entry" VALUES(436,'2026-01-05 08:07:19.000000','tqcnmd9gsdux4xuk','','password','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','35d5919dae87a5ae68cb91c5d31e0690f201ec28b13c8bba79d9f4e68e7eff9f');
INSERT INTO "audit_entry" VALUES(437,'2026-01-05 08:07:20.000000',NULL,'','withdraw-invitations','invitation','',NULL,'done','','','sha256','3ccf3dbad3c00bb6c42df53939e520d8ac2df5091fc18e2b0017e9385076944f');
INSERT INTO "audit_entry" VALUES(438,'2026-01-05 08:07:21.000000','pxrqdqdynues5kbp','editor','municipality','municipality','k7eknq3rxacyd3tk',NULL,'done','','','sha256','e761de01ffb8ea81e921c8273f0f50cde3483579d2862f74e132174f5e2951a5');
INSERT INTO "audit_entry" VALUES(439,'2026-01-05 08:07:22.000000','tqcnmd9gsdux4xuk','','case','version','6ynub7ukf5u5aphz/1','6ynub7ukf5u5aphz','done','change','','sha256','1842ebea8f0ac3edc600881ce22d9bead935312a660b600faf108670f6ca2272');
INSERT INTO "audit_entry" VALUES(440,'2026-01-05 08:07:23.000000','8f726mkbaazt5usu','reader','version','version','two/6','two','done','change','','sha256','a3f87629e94e1393e33eccb315d97ed934ecb44939ece7ade79072976bc4b6a7');
INSERT INTO "audit_entry" VALUES(441,'2026-01-05 08:07:24.000000','tqcnmd9gsdux4xuk','','mark','mark','yxjakwd667cuq8sv','one','done','snapshot 1','','sha256','23a3d43eddb50a34cbceece831a156ec968acac7a7393a4a5e64daa678483525');
INSERT INTO "audit_entry" VALUES(442,'2026-01-05 08:07:25.000000','j2nubm32ttrfr9fk','','task-mark','mark','9fqr6wevepah2j8r','one','done','costs done','','sha256','0cbd815bceaa9a575df70460d20230450e907bb03d646d613a25cbd4e99a45fb');
INSERT INTO "audit_entry" VALUES(443,'2026-01-05 08:07:26.000000','8f726mkbaazt5usu','reader','followup-text','followup','one/journal/2','one','done','journal','','sha256','2503fa2304058565a8967a4a1048895963feb6f0406f2ae22e2ace0ce48632e2');
INSERT INTO "audit_entry" VALUES(444,'2026-01-05 08:07:27.000000','m6ywhuzvgtzfu6u7','editor','followup-deed','followup','sq435qwf6uxt7z8n','two','done','import','','sha256','6ec7d49bf9d2be80a08e92c9bf19c0432babc185a7adafd244c8ba115244047b');
INSERT INTO "audit_entry" VALUES(445,'2026-01-05 08:07:28.000000','8f726mkbaazt5usu','reader','retention-run','retention','29hdgmegmqty7qjy',NULL,'done','6 2','','sha256','b14c07bcf468a897dca4891aa22732e8562613d86ba34da22f25a33093d65835');
INSERT INTO "audit_entry" VALUES(446,'2026-01-05 08:07:29.000000','cv6sxg7a7ecffmm4','','rules','rules','tfkg49k5yv696kxp',NULL,'done','','','sha256','76f0cb89f003c5b9b41f64df090c3e82436c629d096c2c89d2a1caf896afc29d');
INSERT INTO "audit_entry" VALUES(447,'2026-01-05 08:07:30.000000','tqcnmd9gsdux4xuk','','paper','gate','ext96mtkqe7f4z4c','one','done','g1 a','','sha256','83d895417bdda05ee00cc11b41725f784bc8db1c574c5774e45e13f5a7ce798a');
INSERT INTO "audit_entry" VALUES(448,'2026-01-05 08:07:31.000000','8f726mkbaazt5usu','reader','assessment','gate','wtz9wj9t5akxsm8s','two','done','g1 economic against','','sha256','5c812987bc7dd0ce6ac26e4f03f9b046a1a85e00b09bc561677ef85eff56ee9d');
INSERT INTO "audit_entry" VALUES(449,'2026-01-05 08:07:32.000000','8f726mkbaazt5usu','reader','endorsement','gate','g72c9s5h6kjwtbjq','two','done','g1 endorses','','sha256','cea0ad4b91b7f2800956529103a0dc36af1f449d390ade851de53c86a4ecf62e');
INSERT INTO "audit_entry" VALUES(450,'2026-01-05 08:07:33.000000','pxrqdqdynues5kbp','editor','gate-decision','gate','c9gv3hzrsxcwuckk','two','done','g1 stopped','','sha256','67a18a157c1e01ff19e5bbcb39c388bdb64809b486dd20e36ce42f84f52c5c35');
INSERT INTO "audit_entry" VALUES(451,'2026-01-05 08:07:34.000000','j2nubm32ttrfr9fk','','remark','remark','3ju6say2uhpzfyfe','two','done','','','sha256','cd230ffc4a50cee32899d2a6977fc9d3296eb39df81409a4ea831b22428955fc');
INSERT INTO "audit_entry" VALUES(452,'2026-01-05 08:07:35.000000','tqcnmd9gsdux4xuk','','remark','remark','w2pdm2qft492emft','two','done','','','sha256','5acaac616b3d158a23f0ab1bac4a9f7d92a4c7c7b2a8ae52627d8b4accc7c5c6');
INSERT INTO "audit_entry" VALUES(453,'2026-01-05 08:07:35.000000','tqcnmd9gsdux4xuk','','remark-act','remark','vxmzmfz67ahh87ch','two','done','assign','','sha256','490359f68ad44246077aece177c5879ecbe26b6e4c7fc061aa75c45b9f979f6d');
INSERT INTO "audit_entry" VALUES(454,'2026-01-05 08:07:36.000000','cv6sxg7a7ecffmm4','','decision','decision','36cvjtvye47a9ewk','one','done','','','sha256','cace880176033c8504b3e15a0575526b68da19d5db8af9e4c299808347ff8afd');
INSERT INTO "audit_entry" VALUES(455,'2026-01-05 08:07:37.000000','pxrqdqdynues5kbp','editor','meeting','meeting','mpdx6hkn3fbvc5b8','two','done','','','sha256','3f43ba81d910a76726ab689538df1a38d08a728735363a937a65c1ad94a05e3c');
INSERT INTO "audit_entry" VALUES(456,'2026-01-05 08:07:38.000000','cv6sxg7a7ecffmm4','','meeting','meeting','cjxv29ntrgbqhdv2','one','done','','','sha256','8373900762e78cc8f46f8216937e2f767ca804d4e46de1b24080ac0433c19c77');
INSERT INTO "audit_entry" VALUES(457,'2026-01-05 08:07:38.000000','cv6sxg7a7ecffmm4','','minutes','meeting','cjxv29ntrgbqhdv2','one','done','','','sha256','47af46087577ccb6c15df4fc564be811c75ea31ef4a633a80356688a558222df');
INSERT INTO "audit_entry" VALUES(458,'2026-01-05 08:07:39.000000','m6ywhuzvgtzfu6u7','editor','calendar-link','calendar','3ndqhaztfu3hrpf4',NULL,'done','','','sha256','bbba21ba7f738cccb6178bab161c30c3012c404cfbbcf58867b04d100f6ec4bd');
INSERT INTO "audit_entry" VALUES(459,'2026-01-05 08:07:40.000000','8f726mkbaazt5usu','reader','digest-choice','mail','4fvzv96wezdbzvvx',NULL,'done','weekly','','sha256','9a9df6800a0fb1dff45fe7d64e59cb4683458f3ec362d4e40bb878a24b380570');
INSERT INTO "audit_entry" VALUES(460,'2026-01-05 08:07:41.000000',NULL,'','digest-sent','mail','jm2bnn9qvzuw932h',NULL,'done','m6ywhuzvgtzfu6u7','','sha256','aa93930d3e6a44d918235aea632afa1d8bbb9260c12007d8e6c96142db01160b');
INSERT INTO "audit_entry" VALUES(461,'2026-01-05 08:07:42.000000','j2nubm32ttrfr9fk','','experience','experience','cmtghttpdbvyv75p','one','done','','','sha256','29b602ef6274198661839d2200150541ae3968c3cbb1adbf52e2aff04a78a1d0');
INSERT INTO "audit_entry" VALUES(462,'2026-01-05 08:07:43.000000','cv6sxg7a7ecffmm4','','reuse','experience','4qzvd9apkf66c7za','two','done','','','sha256','91c721ac2b3c83d149d8e5ba3f9493092c1da4c3fb752a214a4e36a5d9f283e6');
INSERT INTO "audit_entry" VALUES(463,'2026-01-05 08:07:44.000000','pxrqdqdynues5kbp','editor','departure','bundle','mp2mr35mtdkefgh3','two','done','','','sha256','124e60f4a6d4028db7dd3cfc2973f26ff62f1a882bd1621234049a6ed29ba2cf');
INSERT INTO "audit_entry" VALUES(464,'2026-01-05 08:07:46.000000','j2nubm32ttrfr9fk','','realised','rate','ctarxuugqehtt4sb','one','done','','','sha256','fa3a0ec184a4d2702f1d6c1c9d98e65e7dd9276e5802b774b6bb8794bb30c31f');
INSERT INTO "audit_entry" VALUES(465,'2026-01-05 08:07:48.000000','tqcnmd9gsdux4xuk','','statement-put-forward','statement','442v4w8r8zuf8dpa','one','done','2 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','331f3ba0eb312b2121b18a2b87fe30438ee84b86bff25ec49d368f9e0b9744ca');
INSERT INTO "audit_entry" VALUES(466,'2026-01-05 08:07:48.000000','tqcnmd9gsdux4xuk','','statement-approved','statement','442v4w8r8zuf8dpa','one','done','2 cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','','sha256','2e1a841b518b2aeb9148c815a5423d53a8bbd06d2f1bbe209609d76908619bad');
INSERT INTO "audit_entry" VALUES(467,'2026-01-05 08:07:50.000000','pxrqdqdynues5kbp','editor','payment','statement','4rzw5zxa6nyhwumc','one','done','1','','sha256','ddc2bd81914fcda1640a350df112a113acdc300ddd502123ae658d042e84e6c2');
INSERT INTO "audit_entry" VALUES(468,'2026-01-05 08:07:51.000000','j2nubm32ttrfr9fk','','grant','account','m6ywhuzvgtzfu6u7',NULL,'done','reader municipality pw85g5g74wn7nhfu','','sha256','fae15ec712a5eb3b3aa02cae5063dca05d95e692e7105e3be5464d7e46297159');
INSERT INTO "audit_entry" VALUES(469,'2026-01-05 08:07:52.000000','8f726mkbaazt5usu','','revoke','account','8f726mkbaazt5usu',NULL,'done','reader municipality pw85g5g74wn7nhfu','','sha256','1c60b8499ae9bc80cb0f4e0b31504f98610cb22fda2c1ba256c352e4068dee4e');
INSERT INTO "audit_entry" VALUES(470,'2026-01-05 08:07:54.000000','pxrqdqdynues5kbp','editor','password','account','pxrqdqdynues5kbp',NULL,'done','','','sha256','48713482810b2b342808d9eee084d9258509bacc1e18575d44a5fe244612d80a');
INSERT INTO "audit_entry" VALUES(471,'2026-01-05 08:07:55.000000','j2nubm32ttrfr9fk','','sign-in','account','j2nubm32ttrfr9fk',NULL,'done','','','sha256','910d73b90212ad7fe9c51d3772b7fb9c15b9ad24b3371e0c854474ec7a858738');
INSERT INTO "audit_entry" VALUES(472,'2026-01-05 08:07:56.000000','j2nubm32ttrfr9fk','','sign-out','account','j2nubm32ttrfr9fk',NULL,'done','','','sha256','4fda277a67533ddc3686c5f5fbc87524be9bdb79a2cc44d50ba87a3b6b529da4');
INSERT INTO "audit_entry" VALUES(473,'2026-01-05 08:07:59.000000','8f726mkbaazt5usu','','token','token','3eqmy5carskbrdg9',NULL,'done','only-reads','','sha256','d3db71d5c946c638ed8d033b1edeb81838aba040c37d31d3d57b055dbfd2d982');
INSERT INTO "audit_entry" VALUES(474,'2026-01-05 08:08:00.000000','j2nubm32ttrfr9fk','','remove-token','token','e9un4stbvfcurddb',NULL,'done','','','sha256','6f6b93f59ef83746c4e5dc0587124217a241e6309f0511d1060c715a825f1417');
INSERT INTO "audit_entry" VALUES(475,'2026-01-05 08:08:01.000000','m6ywhuzvgtzfu6u7','editor,reader','offer-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','bb388901ec4f37dc59ad9a27e5287ac6fecbbbdcf417623fcb6e795f16213633');
INSERT INTO "audit_entry" VALUES(476,'2026-01-05 08:08:02.000000','cv6sxg7a7ecffmm4','','offer-second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','ecaeb2916d1a31005295aab6a1c5e93891a4f1c7eb8b8c4fbc78410de012318c');
INSERT INTO "audit_entry" VALUES(477,'2026-01-05 08:08:02.000000','cv6sxg7a7ecffmm4','','second-factor','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','1975de1e4d5bfda0aeebb1039afe306635c179842ee54bdc689324a7a7bcf1e9');
INSERT INTO "audit_entry" VALUES(478,'2026-01-05 08:08:03.000000','8f726mkbaazt5usu','','offer-second-factor','account','8f726mkbaazt5usu',NULL,'done','','','sha256','31653c55f48a25f55014ee993ff3bdae9d793b6b1ede68311cc7181a6836b069');
INSERT INTO "audit_entry" VALUES(479,'2026-01-05 08:08:03.000000','8f726mkbaazt5usu','','sign-in-begun','account','8f726mkbaazt5usu',NULL,'done','enrol','','sha256','82f89723d5a51b25b95b025cf1c42d7929f5fba669a2d2b8b510b2f597702b3b');
INSERT INTO "audit_entry" VALUES(480,'2026-01-05 08:08:03.000000','tqcnmd9gsdux4xuk','','sign-in-begun','account','tqcnmd9gsdux4xuk',NULL,'done','code','','sha256','496cbb5a44d9a9dfb9b6263f1bbfc6688a347ecd0c29298810431e2f8c5831dc');
INSERT INTO "audit_entry" VALUES(481,'2026-01-05 08:08:03.000000','tqcnmd9gsdux4xuk','','sign-in','account','tqcnmd9gsdux4xuk',NULL,'done','code','','sha256','47a0d7a79a2fc342c5509fa953bfa4e3016183ff92ea3ec916f6f2d712b31def');
INSERT INTO "audit_entry" VALUES(482,'2026-01-05 08:08:07.000000',NULL,'','invite','invitation','yX7SyZv1OzkIlgB4',NULL,'done','tqcnmd9gsdux4xuk','','sha256','e908c16b15d2586c62cd21c250c631a5db939eda2669bfd7e5608c9b158cc031');
INSERT INTO "audit_entry" VALUES(483,'2026-01-05 08:08:08.000000',NULL,'','invite','invitation','_j4vzdoPL5LlSs9g',NULL,'done','','','sha256','5120b8a843422277ee81163fe08334b672d94f49c22c36867157519ad05b17e2');
INSERT INTO "audit_entry" VALUES(484,'2026-01-05 08:08:08.000000',NULL,'','withdraw-invitations','invitation','',NULL,'done','','','sha256','b473cabd6e4c861c7d40efeab23c6d7942663160139c60ce4518c5f2e6697348');
INSERT INTO "audit_entry" VALUES(485,'2026-01-05 08:08:10.000000','tqcnmd9gsdux4xuk','','municipality','municipality','yy682wag33ebdmwp',NULL,'done','','','sha256','62dbe3b71368dd29f158890f0d5a0775ac87507fe7eff613139b49924f98441d');
INSERT INTO "audit_entry" VALUES(486,'2026-01-05 08:08:11.000000','tqcnmd9gsdux4xuk','','case','version','yxgy3eh6mu25sgkx/1','yxgy3eh6mu25sgkx','done','change','','sha256','26c6e4af9ca67b2c33adea0ed4ddaf335cfe903fc7474d512fba1ed0de9207dc');
INSERT INTO "audit_entry" VALUES(487,'2026-01-05 08:08:13.000000','j2nubm32ttrfr9fk','','mark','mark','y579379ew844k74a','two','done','approved 1','','sha256','afb762eb440a3311bfde932a6ddbaf718aea7e903b01d7cc25a27b0a4319937d');
INSERT INTO "audit_entry" VALUES(488,'2026-01-05 08:08:14.000000','cv6sxg7a7ecffmm4','','task-mark','mark','drmczhh6ax4y9usa','two','done','costs done','','sha256','f2732f92d264fb6121a7783010cb04d9af801ff10a8baba87fc2b268f15a5e63');
INSERT INTO "audit_entry" VALUES(489,'2026-01-05 08:08:15.000000','m6ywhuzvgtzfu6u7','editor,reader','followup-text','followup','one/plan/1','one','done','plan','','sha256','66a3360b76a2699a377217a24fe4d65268bd0b4c703cd23714aee98bd708b813');
INSERT INTO "audit_entry" VALUES(490,'2026-01-05 08:08:16.000000','j2nubm32ttrfr9fk','','followup-deed','followup','6p6k8r44uuck84d2','one','done','import','','sha256','ad09ccd53a7dc825e3daa2f53756853831a66aaa540180a130b26382eee963df');
INSERT INTO "audit_entry" VALUES(491,'2026-01-05 08:08:17.000000','8f726mkbaazt5usu','','retention-run','retention','e3q3asqy9cuacu85',NULL,'done','2 2','','sha256','c67856f6a9ce8600164392f61eddfa74d252f5fab64114ec51970fefce8d883d');
INSERT INTO "audit_entry" VALUES(492,'2026-01-05 08:08:18.000000','pxrqdqdynues5kbp','editor','rules','rules','v4gthhq9h52kmevn',NULL,'done','','','sha256','36562134f38df1c32bfe4ec55bce584910e93f1c1aef503ca127d9a3fd124757');
INSERT INTO "audit_entry" VALUES(493,'2026-01-05 08:08:19.000000','cv6sxg7a7ecffmm4','','paper','gate','p5cnwqe5mdruvruu','one','done','g1 a','','sha256','75ef35d6619fae2b288820e652c1a8c95b5e4c0d73a4ee95549dce052498e242');
INSERT INTO "audit_entry" VALUES(494,'2026-01-05 08:08:20.000000','m6ywhuzvgtzfu6u7','editor,reader','assessment','gate','z3c8javasbm2zeey','one','done','g1 social for','','sha256','155d1075c5aa77b549729a64b20e417a4edbedfd97825af0d96ef445082aa27a');
INSERT INTO "audit_entry" VALUES(495,'2026-01-05 08:08:21.000000','pxrqdqdynues5kbp','editor','endorsement','gate','cx35fqj4p4ypxnqm','two','done','g1 endorses','','sha256','a95fee8e057d77637c44f0f01814ef50f2a25a82e73c24ae6fb646e2cea97af7');
INSERT INTO "audit_entry" VALUES(496,'2026-01-05 08:08:22.000000','j2nubm32ttrfr9fk','','gate-decision','gate','4prn7aycwgebsb99','one','done','g1 returned','','sha256','1355892574162acde056589aa94a124c5cd88b1bc22cab0e7cf586af7ff2961d');
INSERT INTO "audit_entry" VALUES(497,'2026-01-05 08:08:23.000000','m6ywhuzvgtzfu6u7','editor,reader','remark-given','remark','tastu2zqyhd75gta','two','done','','','sha256','0e2f9a95bf9ce69d98284d5eb8bf9870d3381946c67742a38ba98a570a05810c');
INSERT INTO "audit_entry" VALUES(498,'2026-01-05 08:08:24.000000','tqcnmd9gsdux4xuk','','remark','remark','zhhz393vvqgxp6na','two','done','','','sha256','e33b004475bfee3df7a7f5538b925e5185226125de5c645ef7534cd146836d3e');
INSERT INTO "audit_entry" VALUES(499,'2026-01-05 08:08:24.000000','tqcnmd9gsdux4xuk','','remark-act','remark','twz7n9cbgn5sh4m9','two','done','reopen','','sha256','0a18d5befe2986d909d764490c11749d334a892afbdaf77f81d3996ef47d42d4');
INSERT INTO "audit_entry" VALUES(500,'2026-01-05 08:08:25.000000','m6ywhuzvgtzfu6u7','editor,reader','decision','decision','vv2ucujxqkvucfc2','one','done','','','sha256','fec12c40a98079fc8126aab699802e69dba70f833a4a07f1f8f2503cc47b6020');
INSERT INTO "audit_entry" VALUES(501,'2026-01-05 08:08:26.000000','8f726mkbaazt5usu','','meeting','meeting','wjyvh7g4tspzm22h','two','done','','','sha256','d4d0089cc5d7f92730497ed99605bdc9ae09de4edb20daf5e81e45d7cd307570');
INSERT INTO "audit_entry" VALUES(502,'2026-01-05 08:08:27.000000','tqcnmd9gsdux4xuk','','meeting','meeting','judcvf23vndeeyqb','one','done','','','sha256','317aed5c40b0825e7502eb7ed3758d3bc9de704944710f0031264451568deac5');
INSERT INTO "audit_entry" VALUES(503,'2026-01-05 08:08:27.000000','tqcnmd9gsdux4xuk','','minutes','meeting','judcvf23vndeeyqb','one','done','','','sha256','ca5e50f0e8a458f17249d361dca8e302bd1ada35bae3ac28d9ca0881dd2760cf');
INSERT INTO "audit_entry" VALUES(504,'2026-01-05 08:08:28.000000','cv6sxg7a7ecffmm4','','calendar-link','calendar','jrmexj7k4c4rcydp',NULL,'done','','','sha256','fbf5a6dd5bcc1172be3788c652702c879b112031c1028f02041d4b2409ff8ed5');
INSERT INTO "audit_entry" VALUES(505,'2026-01-05 08:08:29.000000','8f726mkbaazt5usu','','digest-choice','mail','26k2umcr5gkr4q8y',NULL,'done','daily','','sha256','19e839a86b57f75905f62d6912132357618aece5398d4176fb71d0f3238631a9');
INSERT INTO "audit_entry" VALUES(506,'2026-01-05 08:08:30.000000',NULL,'','digest-sent','mail','ne5ydp283bg446pc',NULL,'done','tqcnmd9gsdux4xuk','','sha256','877af3be3f66de52310738552bc4cacaf5f1c4b463086b954f2165f2c98d263a');
INSERT INTO "audit_entry" VALUES(507,'2026-01-05 08:08:31.000000','j2nubm32ttrfr9fk','','experience','experience','ftzz2vxjmpbrtnse','one','done','','','sha256','d0d0ef6d2d81b39272e97020e3f3a022a92bffa1de5f65c516272ec4e1067d5c');
INSERT INTO "audit_entry" VALUES(508,'2026-01-05 08:08:32.000000','tqcnmd9gsdux4xuk','','reuse','experience','32dazznrpgzcyuda','two','done','','','sha256','43bcdbd1dd6c7e07f4c17a17a38eff38495ed7664cd2ebfce0e1735a65df5c49');
INSERT INTO "audit_entry" VALUES(509,'2026-01-05 08:08:33.000000','cv6sxg7a7ecffmm4','','departure','bundle','mgn4gyp3sycq9zpw','one','done','','','sha256','d9d43990b8e0c7a1f4bcfb6391c4b1756506bf5a3ed9bf1a0f62c85c9bd494f2');
INSERT INTO "audit_entry" VALUES(510,'2026-01-05 08:08:35.000000','cv6sxg7a7ecffmm4','','realised','rate','xr7gpb4jgt8hmaxu','one','done','','','sha256','e4402286012f6e2ada59c29249681db136ab27c06ead788f774b2fdda6f49349');
INSERT INTO "audit_entry" VALUES(511,'2026-01-05 08:08:37.000000','j2nubm32ttrfr9fk','','statement-put-forward','statement','2b85tkkhrs7hcusc','one','done','3 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','df442e76ba52b6857b08d06750cf343fea8e61d8c76129cf14db085a4be7ba9c');
INSERT INTO "audit_entry" VALUES(512,'2026-01-05 08:08:39.000000','8f726mkbaazt5usu','','payment','statement','gfsdnnhap94edf6t','two','done','1','','sha256','4f9da2b2b8a6c69fc6c18eb9fd26e7378b2bd820ede8a6dd86e5086b609c99e4');
INSERT INTO "audit_entry" VALUES(513,'2026-01-05 08:08:40.000000','m6ywhuzvgtzfu6u7','editor,reader','grant','account','cv6sxg7a7ecffmm4',NULL,'done','reader municipality pw85g5g74wn7nhfu','','sha256','79a1b1599c4ab329077d41dbd158add54914271dc29e15ea86090dddf819cc1c');
INSERT INTO "audit_entry" VALUES(514,'2026-01-05 08:08:43.000000','m6ywhuzvgtzfu6u7','editor,reader','password','account','cv6sxg7a7ecffmm4',NULL,'done','','','sha256','0ac05e980ab735e3a9ea6424c3baec40156e69ba88934dc80efc30f0732ff935');
INSERT INTO "audit_entry" VALUES(515,'2026-01-05 08:08:44.000000','pxrqdqdynues5kbp','editor','sign-in','account','pxrqdqdynues5kbp',NULL,'done','','','sha256','7ef3fadaee4658589c808125451da262ba75706c0beb4e33b3a07aae678128e6');
INSERT INTO "audit_entry" VALUES(516,'2026-01-05 08:08:46.000000','pxrqdqdynues5kbp','editor','end-sessions','account','8f726mkbaazt5usu',NULL,'done','','','sha256','e0c8c40e5e43a8b484b7d0d1c0a23c70f739e13435efeb071c8397a6e3916c5e');
INSERT INTO "audit_entry" VALUES(517,'2026-01-05 08:08:48.000000','pxrqdqdynues5kbp','editor','token','token','2mdtgdxupk9zsnd8',NULL,'done','','','sha256','8cd3fc1027b7c88ba4d96a02e2ad25c438a280a66d2cf302381fd13ba0f48e93');
INSERT INTO "audit_entry" VALUES(518,'2026-01-05 08:08:49.000000','m6ywhuzvgtzfu6u7','editor,reader','remove-token','token','3eqmy5carskbrdg9',NULL,'done','','','sha256','e9eda6198762f34ddfd72f9c5958f3a9f1a2839c98ff63ffb889a7707408679b');
INSERT INTO "audit_entry" VALUES(519,'2026-01-05 08:08:50.000000','m6ywhuzvgtzfu6u7','editor,reader','offer-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','ed73987c016621c17e84542eaca2a259fe1ede933551edfa6d8dbd8736f21b2b');
INSERT INTO "audit_entry" VALUES(520,'2026-01-05 08:08:51.000000','j2nubm32ttrfr9fk','','offer-second-factor','account','j2nubm32ttrfr9fk',NULL,'done','','','sha256','98c88c819acbf8bccba3c7cf755d632d90d23a69655168735c7cdb0c2b46766d');
INSERT INTO "audit_entry" VALUES(521,'2026-01-05 08:08:51.000000','j2nubm32ttrfr9fk','','second-factor','account','j2nubm32ttrfr9fk',NULL,'done','','','sha256','85b1590f30549447b8ebea6236e67148cfdbf9e9a4327395289147f12bd84a71');
INSERT INTO "audit_entry" VALUES(522,'2026-01-05 08:08:52.000000','m6ywhuzvgtzfu6u7','editor,reader','offer-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','3f0037ea5d9eabe60594e39a44d4bfbb9010978eb7025a742955de649d7d3531');
INSERT INTO "audit_entry" VALUES(523,'2026-01-05 08:08:52.000000','m6ywhuzvgtzfu6u7','editor,reader','sign-in-begun','account','m6ywhuzvgtzfu6u7',NULL,'done','code','','sha256','27ffa31354feba9d18d63e439f4f0e21218188deb3880575ae9c151e38083523');
INSERT INTO "audit_entry" VALUES(524,'2026-01-05 08:08:52.000000','pxrqdqdynues5kbp','editor','sign-in-begun','account','pxrqdqdynues5kbp',NULL,'done','enrol','','sha256','e9398e0131e7f7517ffd46aca58a98c4cc47570a8d73314c4f443d1ce6fc586a');
INSERT INTO "audit_entry" VALUES(525,'2026-01-05 08:08:53.000000','m6ywhuzvgtzfu6u7','editor,reader','remove-second-factor','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','4a4bcf7af21ab8ce40645bc8ded18ccd8954256b1e4d00abac80833f0bfa524d');
INSERT INTO "audit_entry" VALUES(526,'2026-01-05 08:08:56.000000',NULL,'','invite','invitation','9pzONqalGKGUdeTn',NULL,'done','m6ywhuzvgtzfu6u7','','sha256','2517bd6a34bb0fac60718549c854367c72c84d312a6574a3c3f04d6869a795dc');
INSERT INTO "audit_entry" VALUES(527,'2026-01-05 08:08:57.000000',NULL,'','invite','invitation','wswfRlZSDewBaIT4',NULL,'done','','','sha256','4006adf66ea80bb72ebc4276b76d4a11394bf41228ea72fe62fae68ade6b26ce');
INSERT INTO "audit_entry" VALUES(528,'2026-01-05 08:08:57.000000',NULL,'','withdraw-invitations','invitation','',NULL,'done','','','sha256','5e7fd0c0af3f002f811df03ea88ddecc66369659a3bac697c59121e08f2f3dc5');
INSERT INTO "audit_entry" VALUES(529,'2026-01-05 08:08:59.000000','j2nubm32ttrfr9fk','','municipality','municipality','2x8rcb3a8hqx756h',NULL,'done','','','sha256','9f2a8cebeb4349b98c0f4dc6f8f7864c60dafa5b37fdb540ab02696cb44b7d04');
INSERT INTO "audit_entry" VALUES(530,'2026-01-05 08:09:00.000000','cv6sxg7a7ecffmm4','reader','case','version','xnjedg2nyyf5gqm4/1','xnjedg2nyyf5gqm4','done','change','','sha256','fc8e834d60b758142eefdd52a9452ae2379788732bd159a46c3baef2ec659adc');
INSERT INTO "audit_entry" VALUES(531,'2026-01-05 08:09:02.000000','j2nubm32ttrfr9fk','','mark','mark','3akrux9zauq5fhgd','one','done','snapshot 1','','sha256','e2eb7a92228ceed8a9686e1ecbf91d9854b94907a691663a2951922d9bbb2593');
INSERT INTO "audit_entry" VALUES(532,'2026-01-05 08:09:03.000000','cv6sxg7a7ecffmm4','reader','task-mark','mark','pspmyq4ab9mfkkfe','two','done','costs done','','sha256','def808f8e24b3ad15cee196d3cef7dfb95bd644b387ed0f20ada705ed4e48420');
INSERT INTO "audit_entry" VALUES(533,'2026-01-05 08:09:05.000000','j2nubm32ttrfr9fk','','followup-deed','followup','z4szwuxvrh98hfyc','one','done','settle','','sha256','c79079a0c9f3417702d456a19e1daee46cf351f380592c2da5ac37cdaf635c80');
INSERT INTO "audit_entry" VALUES(534,'2026-01-05 08:09:06.000000','cv6sxg7a7ecffmm4','reader','retention-run','retention','yjzw3njs37bzbfar',NULL,'done','4 2','','sha256','94f46487947ffc27f3bb1278de20d0b044a2f7f84a69c63743b7150e7071e0cc');
INSERT INTO "audit_entry" VALUES(535,'2026-01-05 08:09:07.000000','m6ywhuzvgtzfu6u7','editor,reader','rules','rules','64jdqjzcebhvye3g',NULL,'done','','','sha256','914f627b6f731df39200f479bd12da37c6c412c8a28b742721c7c8db26c6a46a');
INSERT INTO "audit_entry" VALUES(536,'2026-01-05 08:09:08.000000','cv6sxg7a7ecffmm4','reader','paper','gate','wh3qg8qmcxjdptdf','two','done','g1 a','','sha256','63799916824fd6655bf1e60b9bdf1fbb994f7bf923a12e2466d67e66c7a377a2');
INSERT INTO "audit_entry" VALUES(537,'2026-01-05 08:09:09.000000','pxrqdqdynues5kbp','editor','assessment','gate','7t99zqkn47unkw6n','two','done','g1 legal against','','sha256','a9e316357c415a7342b4993867329b283da1c906f4819ad5f4e57bde2c6d1eb7');
INSERT INTO "audit_entry" VALUES(538,'2026-01-05 08:09:10.000000','j2nubm32ttrfr9fk','','endorsement','gate','e22setxwmansvt3m','one','done','g1 endorses-not','','sha256','a49f6eda92da5d707249fc0d1801f04f78009363e453a18d3500a3eda511643e');
INSERT INTO "audit_entry" VALUES(539,'2026-01-05 08:09:11.000000','j2nubm32ttrfr9fk','','gate-decision','gate','26uz7ygaf2j83u9d','one','done','g1 returned','','sha256','0cf09b89d35266d76693d78aa5dce41c2ef34af838be1ace62425fc89befcfa6');
INSERT INTO "audit_entry" VALUES(540,'2026-01-05 08:09:12.000000','tqcnmd9gsdux4xuk','','remark','remark','cbnvt63qac6f4rfw','two','done','','','sha256','8ebd8cc09f6b825d57e41a7e4beb000cbc1b9ddb5832c2f84c2286a63cb3290f');
INSERT INTO "audit_entry" VALUES(541,'2026-01-05 08:09:13.000000','j2nubm32ttrfr9fk','','remark','remark','97x9uxdxsnfszrmu','two','done','','','sha256','d0ae3200af80a2029855b99c0c76e5f578bb59b69bef3e0ed65280a51d60bdd5');
INSERT INTO "audit_entry" VALUES(542,'2026-01-05 08:09:13.000000','j2nubm32ttrfr9fk','','remark-act','remark','5xr2aknjshw9v2ke','two','done','assign','','sha256','cee14ee70565e3c251f8ee608e7aa3eed22530ab4cf127fbd3577920bdf79c4d');
INSERT INTO "audit_entry" VALUES(543,'2026-01-05 08:09:14.000000','8f726mkbaazt5usu','','decision','decision','n49vwf64f99ahvvd','two','done','','','sha256','8db7d1ff1e16aa45ea0a57769899e5a3d96c78f918e98f36f661a92cbe670efb');
INSERT INTO "audit_entry" VALUES(544,'2026-01-05 08:09:15.000000','j2nubm32ttrfr9fk','','meeting','meeting','jd2qyxpsg9cn4csc','one','done','','','sha256','a33e97a4743b95fdce0cde5b9f4e9525f1d822e13126809ed53d129b388a5602');
INSERT INTO "audit_entry" VALUES(545,'2026-01-05 08:09:16.000000','tqcnmd9gsdux4xuk','','meeting','meeting','qbjtjpmxttfn8ysx','two','done','','','sha256','c089f108f52e499f5e044ae0901fb64c32ac11801ae90929c84ac3a20e301680');
INSERT INTO "audit_entry" VALUES(546,'2026-01-05 08:09:16.000000','tqcnmd9gsdux4xuk','','minutes','meeting','qbjtjpmxttfn8ysx','two','done','','','sha256','4cc98dd909f3f38ef380317dd03a26e95868e89f33294031143429bd1ae67232');
INSERT INTO "audit_entry" VALUES(547,'2026-01-05 08:09:17.000000','m6ywhuzvgtzfu6u7','editor,reader','calendar-link','calendar','8gx4tm3ycgqfskgu',NULL,'done','','','sha256','c310766d33b250af8f7704d75547849a0f25fc073431b5cc3f3abbd623af9102');
INSERT INTO "audit_entry" VALUES(548,'2026-01-05 08:09:18.000000','m6ywhuzvgtzfu6u7','editor,reader','digest-choice','mail','u9b9vmwt92vef7u5',NULL,'done','never','','sha256','d73bad4c363db080eaae04e0d582d6bbabe8d873c32199b97ff9f71c7e8c8a4a');
INSERT INTO "audit_entry" VALUES(549,'2026-01-05 08:09:19.000000',NULL,'','digest-sent','mail','cayg8xfyx3424zgs',NULL,'done','j2nubm32ttrfr9fk','','sha256','05748b200019fcb2ec6fcc0f812b2e835f9ea7b92dffb076923f436e17314678');
INSERT INTO "audit_entry" VALUES(550,'2026-01-05 08:09:20.000000','pxrqdqdynues5kbp','editor','experience','experience','846usvgan5myy28f','one','done','','','sha256','c980e4f5ab40bb0a104a89b4b3c792aead5a27425c00c4185cf07a77aaa31447');
INSERT INTO "audit_entry" VALUES(551,'2026-01-05 08:09:21.000000','tqcnmd9gsdux4xuk','','reuse','experience','2zq5wbvr43nahp75','two','done','','','sha256','efb12aeb0fd1acfb73c70697646b92c494f4d794b461c1d77222f1c2cd648764');
INSERT INTO "audit_entry" VALUES(552,'2026-01-05 08:09:22.000000','tqcnmd9gsdux4xuk','','departure','bundle','rfut35z4njxem5n9','two','done','','','sha256','90c771b1fc24a6ce4fa9765fddf8635074f702309e0a71fee5c9a40e960f55c2');
INSERT INTO "audit_entry" VALUES(553,'2026-01-05 08:09:24.000000','tqcnmd9gsdux4xuk','','realised','rate','mcufsf23sc5agm6m','one','done','','','sha256','a8836e0446c92f88cba087c2b0fc9fd6ebb02ee54f22bc86a5e9b604bd657704');
INSERT INTO "audit_entry" VALUES(554,'2026-01-05 08:09:25.000000','j2nubm32ttrfr9fk','','statement-put-forward','statement','unurp474mrbbwj3j','two','done','5 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','336e020f2ec95596e18902cbae02d4504cd0df7daef307f934bbc999b8a6d5fa');
INSERT INTO "audit_entry" VALUES(555,'2026-01-05 08:09:26.000000','cv6sxg7a7ecffmm4','reader','statement-put-forward','statement','xayhyj9unhuj9fkm','one','done','3 dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd','','sha256','02a60a0324cd6e8b35a91250d7e4c785766fd755bdd75200bc59c2d2a192918b');
INSERT INTO "audit_entry" VALUES(556,'2026-01-05 08:09:26.000000','cv6sxg7a7ecffmm4','reader','statement-withdrawn','statement','xayhyj9unhuj9fkm','one','done','','','sha256','c300e8277681aa6086a2034ece45e669a01c4c11cd8122c728f76f91564784ec');
INSERT INTO "audit_entry" VALUES(557,'2026-01-05 08:09:28.000000','m6ywhuzvgtzfu6u7','editor,reader','payment','statement','qfbe8ncxbpsrmect','two','done','1','','sha256','0893d64490e7a9c9bab8db7d7ba541f5d5946b37ba21e67016a68be7acc4fb01');
INSERT INTO "audit_entry" VALUES(558,'2026-01-05 08:09:31.000000','m6ywhuzvgtzfu6u7','editor,reader','close-account','account','8f726mkbaazt5usu',NULL,'done','','','sha256','e2d7ab3d29338df8b52769ce21bf7774f99b7e1c1ec8b01c6822c3a08570db61');
INSERT INTO "audit_entry" VALUES(559,'2026-01-05 08:09:32.000000','j2nubm32ttrfr9fk','','password','account','j2nubm32ttrfr9fk',NULL,'done','','','sha256','b59d69bdd31aaf035d8812979bfe086df13ca76bd9bb69ee58f11a3d9873a623');
INSERT INTO "audit_entry" VALUES(560,'2026-01-05 08:09:33.000000','tqcnmd9gsdux4xuk','','sign-in','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','df78b1be08b1221c99043cc5d1998bedc47fa76eefb9b6c0a505b4e3010a60f9');
INSERT INTO "audit_entry" VALUES(561,'2026-01-05 08:09:34.000000','tqcnmd9gsdux4xuk','','sign-out','account','tqcnmd9gsdux4xuk',NULL,'done','','','sha256','6815fc5005a35b141b7f5c84d1a53488d1aabaad33aa5f708cdbaf6edce8ec01');
INSERT INTO "audit_entry" VALUES(562,'2026-01-05 08:09:37.000000','tqcnmd9gsdux4xuk','','token','token','usd8kdmvrtpmftze',NULL,'done','','','sha256','6537e3749376dca959a475f705a929e41844507922a059bae37d6da9e4c61429');
INSERT INTO "audit_entry" VALUES(563,'2026-01-05 08:09:38.000000','tqcnmd9gsdux4xuk','','remove-token','token','3u72n3s5mthv63bp',NULL,'done','','','sha256','a1d9e72137bd4163ef791f08264a8d5d7c1c52188d610076c23762cf716152ae');
INSERT INTO "audit_entry" VALUES(564,'2026-01-05 08:09:39.000000','pxrqdqdynues5kbp','editor','offer-second-factor','account','pxrqdqdynues5kbp',NULL,'done','','','sha256','30b39d555d6b3b996307c10987d4ec21cf99041b61b20b14b0c54cc01f8a130b');
INSERT INTO "audit_entry" VALUES(565,'2026-01-05 08:09:40.000000','8f726mkbaazt5usu','','offer-second-factor','account','8f726mkbaazt5usu',NULL,'done','','','sha256','8a290cf744134ffe7a31aa7d5dc95d9be775028fca3e148fc44d0b58b06b771e');
INSERT INTO "audit_entry" VALUES(566,'2026-01-05 08:09:41.000000','j2nubm32ttrfr9fk','','offer-second-factor','account','j2nubm32ttrfr9fk',NULL,'done','','','sha256','41a262cd4cda10956dd9085868a1bd166d24ef496a5bf3b8ba7304e314b30843');
INSERT INTO "audit_entry" VALUES(567,'2026-01-05 08:09:41.000000','j2nubm32ttrfr9fk','','sign-in-begun','account','j2nubm32ttrfr9fk',NULL,'done','enrol','','sha256','e7537029be9031f016e4fb726063b10e76c54c7ca679e5a55558e324e903dcf2');
INSERT INTO "audit_entry" VALUES(568,'2026-01-05 08:09:41.000000','j2nubm32ttrfr9fk','','second-factor','account','j2nubm32ttrfr9fk',NULL,'done','sign-in','','sha256','4b73b7b0b3c7dbcaae8e1f91d824f844a9cd6396329964c002c002f2165290f4');
INSERT INTO "audit_entry" VALUES(569,'2026-01-05 08:09:41.000000','8f726mkbaazt5usu','','sign-in-begun','account','8f726mkbaazt5usu',NULL,'done','enrol','','sha256','68259ccef91d639ba29598c84a2d0c120d9d6f93f07d1d6925b537df50d711b3');
INSERT INTO "audit_entry" VALUES(570,'2026-01-05 08:09:42.000000','cv6sxg7a7ecffmm4','reader','remove-second-factor','account','j2nubm32ttrfr9fk',NULL,'done','','','sha256','ffabad3a1ba58ae93e8bca671561e3e4ceb61060df7b2917a8cf91fc4845d611');
INSERT INTO "audit_entry" VALUES(571,'2026-01-05 08:09:45.000000',NULL,'','invite','invitation','uKR94j3kqoffcfu6',NULL,'done','tqcnmd9gsdux4xuk','','sha256','73354b1afd211a886099c2d90f5f9e684c8846d2154e6346b9430eff01ae65bf');
INSERT INTO "audit_entry" VALUES(572,'2026-01-05 08:09:46.000000',NULL,'','invite','invitation','nKd28eGRj3tscma-',NULL,'done','m6ywhuzvgtzfu6u7','','sha256','cf6fb935a3d30af8c6fff13f469e59dc2e01452ce16d2f17b250ee483ba998ce');
INSERT INTO "audit_entry" VALUES(573,'2026-01-05 08:09:46.000000','m6ywhuzvgtzfu6u7','editor,reader','password','account','m6ywhuzvgtzfu6u7',NULL,'done','','','sha256','10211c610220718dc40e0a65db43d0dbb39f04d2077cc69189073a076aba5a95');
INSERT INTO "audit_entry" VALUES(574,'2026-01-05 08:09:47.000000',NULL,'','withdraw-invitations','invitation','',NULL,'done','','','sha256','826116df91cdfab6b635cb1337b073e0a95d04c268ba4b7ce1935b727cdae3d3');
INSERT INTO "audit_entry" VALUES(575,'2026-01-05 08:09:48.000000','pxrqdqdynues5kbp','editor','municipality','municipality','q4tykfgp3umugryh',NULL,'done','','','sha256','49e17085040ecbe220a8a04d4a6cec64c3c9a9d06f5f127e8045a602507b1ac9');
INSERT INTO "audit_entry" VALUES(576,'2026-01-05 08:09:48.000000','cv6sxg7a7ecffmm4','reader','person-read','person','','one','done','attest','2:ed0ca94c113ad877df815fa3ca5b9432ca78e6b3b87f38d5b662b41f9849c24c','sha256','3ed81a77e34efbaec879039bd8729719f95a9a8c28e56fa9f060c1aa4f2b2234');
CREATE TABLE audit_head (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_head PRIMARY KEY (id)
);
INSERT INTO "audit_head" VALUES(1,576,'3ed81a77e34efbaec879039bd8729719f95a9a8c28e56fa9f060c1aa4f2b2234','a8e562870ea3b5d60ad2895c99e958fe84453ef0b5f4335772cf34365a88773d');
CREATE TABLE audit_subject (
	subject VARCHAR(64) NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_audit_subject PRIMARY KEY (subject, number)
);
INSERT INTO "audit_subject" VALUES('63703e636d4599ce243d6e977d2853ac3bc7434cf05a7b49f1c342fc5dfa03e9',576);
INSERT INTO "audit_subject" VALUES('fc88374fbb167d1ac2908e604ae0cd1ad25aee342f3a48c0022a664cb9a52314',576);
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
INSERT INTO "booking" VALUES('cq7zdk9nm3k7tw65','one',1,X'789CABAE0500017500F9','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','h93aeg4nh79zbseg','cv6sxg7a7ecffmm4','2026-01-05 08:00:28.000000');
INSERT INTO "booking" VALUES('2b9pgpcpcy57h99c','two',1,X'789CABAE0500017500F9','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','a47qcfbqs57h57qm','cv6sxg7a7ecffmm4','2026-01-05 08:01:17.000000');
INSERT INTO "booking" VALUES('ppyxu9jjdjrsy2u5','two',2,X'789CABAE0500017500F9','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','a47qcfbqs57h57qm','cv6sxg7a7ecffmm4','2026-01-05 08:01:17.000000');
INSERT INTO "booking" VALUES('fuwt8wnkm4arhh4e','two',3,X'789CABAE0500017500F9','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','dpsaynrfb2v2gdzz','m6ywhuzvgtzfu6u7','2026-01-05 08:02:05.000000');
INSERT INTO "booking" VALUES('2bkcg6hyf5vpu69s','two',4,X'789CABAE0500017500F9','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','w278y7uju8jzf34c','tqcnmd9gsdux4xuk','2026-01-05 08:03:43.000000');
INSERT INTO "booking" VALUES('engrqfpc9btqd53y','one',2,X'789CABAE0500017500F9','cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc','442v4w8r8zuf8dpa','tqcnmd9gsdux4xuk','2026-01-05 08:07:48.000000');
CREATE TABLE calendar_link (
	id VARCHAR(32) NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	secret VARCHAR(64), 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_calendar_link PRIMARY KEY (id), 
	CONSTRAINT fk_calendar_link_account FOREIGN KEY(account) REFERENCES account (id), 
	CONSTRAINT uq_calendar_link_secret UNIQUE (secret)
);
INSERT INTO "calendar_link" VALUES('naj2acc95jqjcb34','cv6sxg7a7ecffmm4',NULL,'2026-01-05 08:00:18.000000');
INSERT INTO "calendar_link" VALUES('8jmfjukvggzt573j','m6ywhuzvgtzfu6u7',NULL,'2026-01-05 08:01:07.000000');
INSERT INTO "calendar_link" VALUES('ukfwtqzvh69pg2w6','m6ywhuzvgtzfu6u7','djr3a2pm59w5s5wudjr3a2pm59w5s5wu','2026-01-05 08:01:56.000000');
INSERT INTO "calendar_link" VALUES('85tkne9djuxdthjv','tqcnmd9gsdux4xuk',NULL,'2026-01-05 08:02:45.000000');
INSERT INTO "calendar_link" VALUES('suybc7fjhbkr695s','tqcnmd9gsdux4xuk',NULL,'2026-01-05 08:03:34.000000');
INSERT INTO "calendar_link" VALUES('y73arwuf6k6qyrpc','cv6sxg7a7ecffmm4','gv9sqwevvy7v3vmfgv9sqwevvy7v3vmf','2026-01-05 08:04:23.000000');
INSERT INTO "calendar_link" VALUES('zk3z7m2t7x6stxjw','cv6sxg7a7ecffmm4','xn54292ybxzs8wyqxn54292ybxzs8wyq','2026-01-05 08:05:12.000000');
INSERT INTO "calendar_link" VALUES('7hqc4maua959ufgr','j2nubm32ttrfr9fk','tk3knbdq78c4kds2tk3knbdq78c4kds2','2026-01-05 08:06:01.000000');
INSERT INTO "calendar_link" VALUES('yw45sfpnrggn2bzt','8f726mkbaazt5usu','zyegpmt8jhhdvfpzzyegpmt8jhhdvfpz','2026-01-05 08:06:50.000000');
INSERT INTO "calendar_link" VALUES('3ndqhaztfu3hrpf4','m6ywhuzvgtzfu6u7','ta5af33zyrauzwfxta5af33zyrauzwfx','2026-01-05 08:07:39.000000');
INSERT INTO "calendar_link" VALUES('jrmexj7k4c4rcydp','cv6sxg7a7ecffmm4','md864gmr5dvxj754md864gmr5dvxj754','2026-01-05 08:08:28.000000');
INSERT INTO "calendar_link" VALUES('8gx4tm3ycgqfskgu','m6ywhuzvgtzfu6u7','cjdg4xc5jdzjuzpbcjdg4xc5jdzjuzpb','2026-01-05 08:09:17.000000');
CREATE TABLE case_of (
	id VARCHAR(32) NOT NULL, 
	municipality VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_case_of PRIMARY KEY (id), 
	CONSTRAINT fk_case_of_municipality FOREIGN KEY(municipality) REFERENCES municipality (id)
);
INSERT INTO "case_of" VALUES('one','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('two','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('wvnwczdkaknkuf9e','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('pkkbez4s7329x6s8','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('brwy58ep88c4q6t7','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('m9dq6raawm8yhdmx','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('qt7zt6mnd383dj7t','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('98gv63mt3hzyjmfn','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('pzwd3tv5sht7byf8','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('n36sn8uepct3s26a','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('235pkxmmcza9hcv2','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('6ynub7ukf5u5aphz','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('yxgy3eh6mu25sgkx','pw85g5g74wn7nhfu');
INSERT INTO "case_of" VALUES('xnjedg2nyyf5gqm4','pw85g5g74wn7nhfu');
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
INSERT INTO "departure" VALUES('59u36hhsn9fhehvq','two','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','cv6sxg7a7ecffmm4','2026-01-05 08:00:23.000000');
INSERT INTO "departure" VALUES('9gyshkbx9fesvzk8','two','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','m6ywhuzvgtzfu6u7','2026-01-05 08:01:12.000000');
INSERT INTO "departure" VALUES('ur7bsb46ecu6dhqx','two','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','cv6sxg7a7ecffmm4','2026-01-05 08:02:01.000000');
INSERT INTO "departure" VALUES('t7kkz6zfvvp2q5vs','two','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','cv6sxg7a7ecffmm4','2026-01-05 08:02:50.000000');
INSERT INTO "departure" VALUES('x5q4zsrur9j36jq2','one','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','m6ywhuzvgtzfu6u7','2026-01-05 08:03:39.000000');
INSERT INTO "departure" VALUES('f24vxsqrsa9cdvaf','two','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','cv6sxg7a7ecffmm4','2026-01-05 08:04:28.000000');
INSERT INTO "departure" VALUES('unsd5jpa6ru73xug','one','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','cv6sxg7a7ecffmm4','2026-01-05 08:05:17.000000');
INSERT INTO "departure" VALUES('uw4qqhe8u92mcjst','one','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','pxrqdqdynues5kbp','2026-01-05 08:06:06.000000');
INSERT INTO "departure" VALUES('unfecmz4xypzn57d','one','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','m6ywhuzvgtzfu6u7','2026-01-05 08:06:55.000000');
INSERT INTO "departure" VALUES('mp2mr35mtdkefgh3','two','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','pxrqdqdynues5kbp','2026-01-05 08:07:44.000000');
INSERT INTO "departure" VALUES('mgn4gyp3sycq9zpw','one','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','cv6sxg7a7ecffmm4','2026-01-05 08:08:33.000000');
INSERT INTO "departure" VALUES('rfut35z4njxem5n9','two','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',X'789CAB000000790079','tqcnmd9gsdux4xuk','2026-01-05 08:09:22.000000');
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
INSERT INTO "digest_choice" VALUES('cwrkmpuzvyfuvpej','cv6sxg7a7ecffmm4','a@b.dk','never','da','2026-01-05 08:00:19.000000');
INSERT INTO "digest_choice" VALUES('mzkt22bmftmwsvs7','cv6sxg7a7ecffmm4','a@b.dk','daily','da','2026-01-05 08:01:08.000000');
INSERT INTO "digest_choice" VALUES('rpu2qnk4gdm4vv6n','cv6sxg7a7ecffmm4','a@b.dk','weekly','da','2026-01-05 08:01:57.000000');
INSERT INTO "digest_choice" VALUES('56p5nkvhunsafxuh','cv6sxg7a7ecffmm4','a@b.dk','never','da','2026-01-05 08:02:46.000000');
INSERT INTO "digest_choice" VALUES('d4ctye8q4njq7t7d','tqcnmd9gsdux4xuk','a@b.dk','weekly','da','2026-01-05 08:03:35.000000');
INSERT INTO "digest_choice" VALUES('rerhbmnrpcp5ndtd','cv6sxg7a7ecffmm4','a@b.dk','never','da','2026-01-05 08:04:24.000000');
INSERT INTO "digest_choice" VALUES('46f9tywqmpkhxwqa','cv6sxg7a7ecffmm4','a@b.dk','daily','da','2026-01-05 08:05:13.000000');
INSERT INTO "digest_choice" VALUES('nsgdwxncbduv5bse','m6ywhuzvgtzfu6u7','a@b.dk','daily','da','2026-01-05 08:06:02.000000');
INSERT INTO "digest_choice" VALUES('fexsz3xp43fw7z68','8f726mkbaazt5usu','a@b.dk','weekly','da','2026-01-05 08:06:51.000000');
INSERT INTO "digest_choice" VALUES('4fvzv96wezdbzvvx','8f726mkbaazt5usu','a@b.dk','weekly','da','2026-01-05 08:07:40.000000');
INSERT INTO "digest_choice" VALUES('26k2umcr5gkr4q8y','8f726mkbaazt5usu','a@b.dk','daily','da','2026-01-05 08:08:29.000000');
INSERT INTO "digest_choice" VALUES('u9b9vmwt92vef7u5','m6ywhuzvgtzfu6u7','a@b.dk','never','da','2026-01-05 08:09:18.000000');
CREATE TABLE digest_sent (
	id VARCHAR(32) NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	until DATETIME NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_digest_sent PRIMARY KEY (id), 
	CONSTRAINT fk_digest_sent_account FOREIGN KEY(account) REFERENCES account (id)
);
INSERT INTO "digest_sent" VALUES('4tf3955tywcr7m5u','cv6sxg7a7ecffmm4','2026-01-05 08:00:20.000000','2026-01-05 08:00:20.000000');
INSERT INTO "digest_sent" VALUES('jr899ue6tw3jbsag','m6ywhuzvgtzfu6u7','2026-01-05 08:01:09.000000','2026-01-05 08:01:09.000000');
INSERT INTO "digest_sent" VALUES('z67b6r698znqf7r8','cv6sxg7a7ecffmm4','2026-01-05 08:01:58.000000','2026-01-05 08:01:58.000000');
INSERT INTO "digest_sent" VALUES('u5zjdkgxjfsxvr9w','cv6sxg7a7ecffmm4','2026-01-05 08:02:47.000000','2026-01-05 08:02:47.000000');
INSERT INTO "digest_sent" VALUES('wrbyug63sgmx98b9','tqcnmd9gsdux4xuk','2026-01-05 08:03:36.000000','2026-01-05 08:03:36.000000');
INSERT INTO "digest_sent" VALUES('kvduw2jrgc7b4hvq','m6ywhuzvgtzfu6u7','2026-01-05 08:04:25.000000','2026-01-05 08:04:25.000000');
INSERT INTO "digest_sent" VALUES('u8mnffbdyjx9p2wh','cv6sxg7a7ecffmm4','2026-01-05 08:05:14.000000','2026-01-05 08:05:14.000000');
INSERT INTO "digest_sent" VALUES('t6gnqf4myyymatbb','m6ywhuzvgtzfu6u7','2026-01-05 08:06:03.000000','2026-01-05 08:06:03.000000');
INSERT INTO "digest_sent" VALUES('yeee8h92qqd73ptm','j2nubm32ttrfr9fk','2026-01-05 08:06:52.000000','2026-01-05 08:06:52.000000');
INSERT INTO "digest_sent" VALUES('jm2bnn9qvzuw932h','m6ywhuzvgtzfu6u7','2026-01-05 08:07:41.000000','2026-01-05 08:07:41.000000');
INSERT INTO "digest_sent" VALUES('ne5ydp283bg446pc','tqcnmd9gsdux4xuk','2026-01-05 08:08:30.000000','2026-01-05 08:08:30.000000');
INSERT INTO "digest_sent" VALUES('cayg8xfyx3424zgs','j2nubm32ttrfr9fk','2026-01-05 08:09:19.000000','2026-01-05 08:09:19.000000');
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
INSERT INTO "endorsement" VALUES('pj9xrdwxk42qfyw4','one','g1','skole',1,NULL,'x',1,'cv6sxg7a7ecffmm4','2026-01-05 08:00:11.000000');
INSERT INTO "endorsement" VALUES('8st4gnk85ranw2sj','one','g1','skole',0,NULL,'x',1,'cv6sxg7a7ecffmm4','2026-01-05 08:01:00.000000');
INSERT INTO "endorsement" VALUES('gr66wckysyrxmqg8','one','g1','skole',0,NULL,'x',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:01:49.000000');
INSERT INTO "endorsement" VALUES('5yrtxx35fzszr6km','two','g1','skole',0,NULL,'x',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:02:38.000000');
INSERT INTO "endorsement" VALUES('ucu32h88nka6nmx5','one','g1','skole',1,NULL,'x',1,'cv6sxg7a7ecffmm4','2026-01-05 08:03:27.000000');
INSERT INTO "endorsement" VALUES('gywq8sx9y8fd3np5','one','g1','skole',0,NULL,'x',1,'tqcnmd9gsdux4xuk','2026-01-05 08:04:16.000000');
INSERT INTO "endorsement" VALUES('yxsejxb56v5hd4uc','one','g1','skole',0,NULL,'x',1,'cv6sxg7a7ecffmm4','2026-01-05 08:05:05.000000');
INSERT INTO "endorsement" VALUES('brq5bqcknqzahyyv','one','g1','skole',0,NULL,'x',1,'pxrqdqdynues5kbp','2026-01-05 08:05:54.000000');
INSERT INTO "endorsement" VALUES('6hrrxtg3tbc2ch2v','two','g1','skole',0,NULL,'x',1,'j2nubm32ttrfr9fk','2026-01-05 08:06:43.000000');
INSERT INTO "endorsement" VALUES('g72c9s5h6kjwtbjq','two','g1','skole',1,NULL,'x',1,'8f726mkbaazt5usu','2026-01-05 08:07:32.000000');
INSERT INTO "endorsement" VALUES('cx35fqj4p4ypxnqm','two','g1','skole',1,NULL,'x',1,'pxrqdqdynues5kbp','2026-01-05 08:08:21.000000');
INSERT INTO "endorsement" VALUES('e22setxwmansvt3m','one','g1','skole',0,NULL,'x',1,'j2nubm32ttrfr9fk','2026-01-05 08:09:10.000000');
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
INSERT INTO "experience" VALUES('dnczgvjw9a9vzywz','one','b5q9ygruwrdyz6pd','x','methodical','','','','title',1,'cv6sxg7a7ecffmm4','2026-01-05 08:00:21.000000');
INSERT INTO "experience" VALUES('uc85w9k83ag4m2yy','two','uyuynw6jvts69dsk','x','methodical','','','','title',1,'cv6sxg7a7ecffmm4','2026-01-05 08:01:10.000000');
INSERT INTO "experience" VALUES('45a8h3jpbcszk5pg','one','dpjgt7qaarmhkw2y','x','economic','','','','title',1,'cv6sxg7a7ecffmm4','2026-01-05 08:01:59.000000');
INSERT INTO "experience" VALUES('8pff7g34nqswfva3','one','erpbfz26jzg7esaf','x','methodical','','','','title',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:02:48.000000');
INSERT INTO "experience" VALUES('y3ud3z58psqdwqby','one','cubpsjuw94juzxkh','x','legal','','','','title',1,'tqcnmd9gsdux4xuk','2026-01-05 08:03:37.000000');
INSERT INTO "experience" VALUES('6cbm8yqx57j6q97a','two','xygcak34a8cc2vbu','x','social','','','','title',1,'cv6sxg7a7ecffmm4','2026-01-05 08:04:26.000000');
INSERT INTO "experience" VALUES('gjnuntrvfxdujz85','two','nhsjen9p6smam3hd','x','social','','','','title',1,'pxrqdqdynues5kbp','2026-01-05 08:05:15.000000');
INSERT INTO "experience" VALUES('e4d3fvdmznktv5he','two','c9zu9tasmedpbr2p','x','legal','','','','title',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:06:04.000000');
INSERT INTO "experience" VALUES('9mxy8y798nbsgpkr','one','uzcjwqpr362b8ek3','x','methodical','','','','title',1,'j2nubm32ttrfr9fk','2026-01-05 08:06:53.000000');
INSERT INTO "experience" VALUES('cmtghttpdbvyv75p','one','t4dj4asktyd6qyz4','x','social','','','','title',1,'j2nubm32ttrfr9fk','2026-01-05 08:07:42.000000');
INSERT INTO "experience" VALUES('ftzz2vxjmpbrtnse','one','qufvmu7bv59477sy','x','methodical','','','','title',1,'j2nubm32ttrfr9fk','2026-01-05 08:08:31.000000');
INSERT INTO "experience" VALUES('846usvgan5myy28f','one','jtgrnhhgx987wgm8','x','methodical','','','','title',1,'pxrqdqdynues5kbp','2026-01-05 08:09:20.000000');
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
INSERT INTO "followup_deed" VALUES('g3ejwmrq5z7977q7','one','verify','cv6sxg7a7ecffmm4','2026-01-05 08:00:06.000000','{}');
INSERT INTO "followup_deed" VALUES('ug97w2xh2cbec2pp','two','verify','cv6sxg7a7ecffmm4','2026-01-05 08:00:55.000000','{}');
INSERT INTO "followup_deed" VALUES('y44bykcdwnpytzbu','one','verify','cv6sxg7a7ecffmm4','2026-01-05 08:01:44.000000','{}');
INSERT INTO "followup_deed" VALUES('7ahm97h4yp2jcbuc','one','settle','tqcnmd9gsdux4xuk','2026-01-05 08:02:33.000000','{}');
INSERT INTO "followup_deed" VALUES('gkynxehsddstnzez','two','import','cv6sxg7a7ecffmm4','2026-01-05 08:03:22.000000','{}');
INSERT INTO "followup_deed" VALUES('6qd5dz9e2sjtsd9m','one','verify','cv6sxg7a7ecffmm4','2026-01-05 08:04:11.000000','{}');
INSERT INTO "followup_deed" VALUES('n2afdxguqgaa3pve','one','import','tqcnmd9gsdux4xuk','2026-01-05 08:05:00.000000','{}');
INSERT INTO "followup_deed" VALUES('zvgb5rx2sj78kkxj','one','settle','m6ywhuzvgtzfu6u7','2026-01-05 08:05:49.000000','{}');
INSERT INTO "followup_deed" VALUES('xjrv2dx486ddxztm','two','import','8f726mkbaazt5usu','2026-01-05 08:06:38.000000','{}');
INSERT INTO "followup_deed" VALUES('sq435qwf6uxt7z8n','two','import','m6ywhuzvgtzfu6u7','2026-01-05 08:07:27.000000','{}');
INSERT INTO "followup_deed" VALUES('6p6k8r44uuck84d2','one','import','j2nubm32ttrfr9fk','2026-01-05 08:08:16.000000','{}');
INSERT INTO "followup_deed" VALUES('z4szwuxvrh98hfyc','one','settle','j2nubm32ttrfr9fk','2026-01-05 08:09:05.000000','{}');
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
INSERT INTO "followup_text" VALUES('one','journal',1,'cb02f52f7c923047a75605f0815dba1bfd087a99c66a4fa1040d394949d0e830','cv6sxg7a7ecffmm4','2026-01-05 08:00:05.000000');
INSERT INTO "followup_text" VALUES('two','plan',1,'e7f202e2a52c83f8d5db5d0a74c8f7cfd2e6e1811261a6e5b73b2f17f180bfae','cv6sxg7a7ecffmm4','2026-01-05 08:00:54.000000');
INSERT INTO "followup_text" VALUES('two','journal',1,'c8ffe0525ed866385c9352196eb1e37c644ce7c22c306e0eaaaf7720312df1c0','cv6sxg7a7ecffmm4','2026-01-05 08:04:10.000000');
INSERT INTO "followup_text" VALUES('two','journal',2,'8a4fcf19ba2cc733d56a18729859926231c4e102fbadf2715e86b3cd6341caa9','tqcnmd9gsdux4xuk','2026-01-05 08:04:59.000000');
INSERT INTO "followup_text" VALUES('two','plan',2,'cb02f52f7c923047a75605f0815dba1bfd087a99c66a4fa1040d394949d0e830','tqcnmd9gsdux4xuk','2026-01-05 08:05:48.000000');
INSERT INTO "followup_text" VALUES('one','journal',2,'49846d5ac28f9df842a0ecbecbd5b8739298a9af4f0ce63f0aef05902a4d94d6','8f726mkbaazt5usu','2026-01-05 08:07:26.000000');
INSERT INTO "followup_text" VALUES('one','plan',1,'cb02f52f7c923047a75605f0815dba1bfd087a99c66a4fa1040d394949d0e830','m6ywhuzvgtzfu6u7','2026-01-05 08:08:15.000000');
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
INSERT INTO "gate_decision" VALUES('y9ctvwxz4jvg6upx','two','g1','passed','x','8a4fcf19ba2cc733d56a18729859926231c4e102fbadf2715e86b3cd6341caa9','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',2,'cv6sxg7a7ecffmm4','2026-01-05 08:00:12.000000');
INSERT INTO "gate_decision" VALUES('68vr2njk37mwrrun','two','g1','stopped','x','065a1f622cf09066afc38906f3c0dfade7114a76231b7c1a4503e5551329f231','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',3,'cv6sxg7a7ecffmm4','2026-01-05 08:01:01.000000');
INSERT INTO "gate_decision" VALUES('bgmfhk2aw59hg8ub','two','g1','stopped','x','065a1f622cf09066afc38906f3c0dfade7114a76231b7c1a4503e5551329f231','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',3,'m6ywhuzvgtzfu6u7','2026-01-05 08:02:39.000000');
INSERT INTO "gate_decision" VALUES('v54fefjstprf42u2','two','g1','stopped','x','065a1f622cf09066afc38906f3c0dfade7114a76231b7c1a4503e5551329f231','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',3,'cv6sxg7a7ecffmm4','2026-01-05 08:03:28.000000');
INSERT INTO "gate_decision" VALUES('nzvb8f3ssnz36h8s','two','g1','passed','x','021d1da63c453f2aad2fd15dc7776b86874f2aec8d035b8097a24afe40a2b262','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',4,'pxrqdqdynues5kbp','2026-01-05 08:04:17.000000');
INSERT INTO "gate_decision" VALUES('nfetbbnnz8bchvq7','one','g1','stopped','x','da6c36a220879eec1be9beeaccc648b82317cebac22c1ad18a9e5a5709304ad2','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',1,'pxrqdqdynues5kbp','2026-01-05 08:05:06.000000');
INSERT INTO "gate_decision" VALUES('33j6uyjxucur36d8','one','g1','passed','x','da6c36a220879eec1be9beeaccc648b82317cebac22c1ad18a9e5a5709304ad2','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',1,'j2nubm32ttrfr9fk','2026-01-05 08:05:55.000000');
INSERT INTO "gate_decision" VALUES('wkmjx4vezmuqrf5r','one','g1','returned','x','cb02f52f7c923047a75605f0815dba1bfd087a99c66a4fa1040d394949d0e830','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',2,'j2nubm32ttrfr9fk','2026-01-05 08:06:44.000000');
INSERT INTO "gate_decision" VALUES('c9gv3hzrsxcwuckk','two','g1','stopped','x','49846d5ac28f9df842a0ecbecbd5b8739298a9af4f0ce63f0aef05902a4d94d6','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',6,'pxrqdqdynues5kbp','2026-01-05 08:07:33.000000');
INSERT INTO "gate_decision" VALUES('4prn7aycwgebsb99','one','g1','returned','x','cb02f52f7c923047a75605f0815dba1bfd087a99c66a4fa1040d394949d0e830','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',2,'j2nubm32ttrfr9fk','2026-01-05 08:08:22.000000');
INSERT INTO "gate_decision" VALUES('26uz7ygaf2j83u9d','one','g1','returned','x','cb02f52f7c923047a75605f0815dba1bfd087a99c66a4fa1040d394949d0e830','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',2,'j2nubm32ttrfr9fk','2026-01-05 08:09:11.000000');
CREATE TABLE grant_of (
	account VARCHAR(32) NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	scope_type VARCHAR(16) NOT NULL, 
	scope_id VARCHAR(128) NOT NULL, source VARCHAR(32), 
	CONSTRAINT pk_grant_of PRIMARY KEY (account, role, scope_type, scope_id), 
	CONSTRAINT fk_grant_of_account FOREIGN KEY(account) REFERENCES account (id)
);
INSERT INTO "grant_of" VALUES('m6ywhuzvgtzfu6u7','editor','municipality','pw85g5g74wn7nhfu',NULL);
INSERT INTO "grant_of" VALUES('pxrqdqdynues5kbp','editor','municipality','pw85g5g74wn7nhfu',NULL);
INSERT INTO "grant_of" VALUES('m6ywhuzvgtzfu6u7','reader','municipality','pw85g5g74wn7nhfu',NULL);
INSERT INTO "grant_of" VALUES('cv6sxg7a7ecffmm4','reader','municipality','pw85g5g74wn7nhfu',NULL);
CREATE TABLE identity (
	issuer TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	provider VARCHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_identity PRIMARY KEY (issuer, subject), 
	CONSTRAINT fk_identity_account FOREIGN KEY(account) REFERENCES account (id)
);
INSERT INTO "identity" VALUES('https://idp','s5','m6ywhuzvgtzfu6u7','idp','2026-01-05 08:00:44.000000');
INSERT INTO "identity" VALUES('https://idp','s4','tqcnmd9gsdux4xuk','idp','2026-01-05 08:02:22.000000');
INSERT INTO "identity" VALUES('https://idp','s3','j2nubm32ttrfr9fk','idp','2026-01-05 08:05:38.000000');
INSERT INTO "identity" VALUES('https://idp','s0','8f726mkbaazt5usu','idp','2026-01-05 08:06:27.000000');
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
INSERT INTO "invitation" VALUES('69a6ecb50c11768c5d1671453217e91a5a5920b13f3d024cef48369262a55612',NULL,'[]','2026-01-05 08:00:00.000000','2026-01-06 08:00:00.000000','2026-01-05 08:00:00.000000');
INSERT INTO "invitation" VALUES('0kGyNt7fvp3wODFC9qTHGGJPD1mSheWdFIch_AJoaQg','m6ywhuzvgtzfu6u7','[]','2026-01-05 08:01:36.000000','2026-01-06 08:01:36.000000','2026-01-05 08:01:36.000000');
INSERT INTO "invitation" VALUES('XpX1XzUIlw8v1-zsImYr38MGDRFsNpDRmsHnLPfUNWA',NULL,'[]','2026-01-05 08:04:03.000000','2026-01-06 08:04:03.000000','2026-01-05 08:04:03.000000');
INSERT INTO "invitation" VALUES('xpmrpbi-lpWO11tePLf0OQclIwKTL4Il7A6ng3mocIg','tqcnmd9gsdux4xuk','[]','2026-01-05 08:07:19.000000','2026-01-06 08:07:19.000000','2026-01-05 08:07:19.000000');
INSERT INTO "invitation" VALUES('nKd28eGRj3tscma-pffme-s_obwBux-7LJnq-zUi7Ew','m6ywhuzvgtzfu6u7','[]','2026-01-05 08:09:46.000000','2026-01-06 08:09:46.000000','2026-01-05 08:09:46.000000');
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
INSERT INTO "log_entry" VALUES('q3zz7uaw98hkep59','two','2026-01-05','x','y','z','',1,'cv6sxg7a7ecffmm4','2026-01-05 08:00:15.000000');
INSERT INTO "log_entry" VALUES('6twce25ptsg3rupv','one','2026-01-05','x','y','z','',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:01:04.000000');
INSERT INTO "log_entry" VALUES('ap2rfaugcpza5bxg','one','2026-01-05','x','y','z','',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:01:53.000000');
INSERT INTO "log_entry" VALUES('xqc8g854dtc4b88w','two','2026-01-05','x','y','z','',1,'tqcnmd9gsdux4xuk','2026-01-05 08:02:42.000000');
INSERT INTO "log_entry" VALUES('z2b39tgf266m5f9c','one','2026-01-05','x','y','z','',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:03:31.000000');
INSERT INTO "log_entry" VALUES('uzp5kq6abqcgmb8s','one','2026-01-05','x','y','z','',1,'tqcnmd9gsdux4xuk','2026-01-05 08:04:20.000000');
INSERT INTO "log_entry" VALUES('h5d5k696tjffb923','two','2026-01-05','x','y','z','',1,'tqcnmd9gsdux4xuk','2026-01-05 08:05:09.000000');
INSERT INTO "log_entry" VALUES('c26z8gwgftctcutr','one','2026-01-05','x','y','z','',1,'tqcnmd9gsdux4xuk','2026-01-05 08:05:58.000000');
INSERT INTO "log_entry" VALUES('8b43e5m9srsy27sd','two','2026-01-05','x','y','z','',1,'j2nubm32ttrfr9fk','2026-01-05 08:06:47.000000');
INSERT INTO "log_entry" VALUES('36cvjtvye47a9ewk','one','2026-01-05','x','y','z','',1,'cv6sxg7a7ecffmm4','2026-01-05 08:07:36.000000');
INSERT INTO "log_entry" VALUES('vv2ucujxqkvucfc2','one','2026-01-05','x','y','z','',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:08:25.000000');
INSERT INTO "log_entry" VALUES('n49vwf64f99ahvvd','two','2026-01-05','x','y','z','',1,'8f726mkbaazt5usu','2026-01-05 08:09:14.000000');
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
INSERT INTO "mark" VALUES('nrchpkadzadukfub','two',1,'snapshot','x','cv6sxg7a7ecffmm4','2026-01-05 08:00:03.000000');
INSERT INTO "mark" VALUES('y9ctvwxz4jvg6upx','two',2,'approved','G1','cv6sxg7a7ecffmm4','2026-01-05 08:00:12.000000');
INSERT INTO "mark" VALUES('fbu5tabah944ggtf','one',1,'snapshot','x','m6ywhuzvgtzfu6u7','2026-01-05 08:00:52.000000');
INSERT INTO "mark" VALUES('8dh56fw3gnp2hbmu','one',1,'snapshot','x','m6ywhuzvgtzfu6u7','2026-01-05 08:01:41.000000');
INSERT INTO "mark" VALUES('tmvj7trxfarvwtgz','one',1,'snapshot','x','m6ywhuzvgtzfu6u7','2026-01-05 08:02:30.000000');
INSERT INTO "mark" VALUES('7mfk33456cxu5mzm','one',1,'approved','x','m6ywhuzvgtzfu6u7','2026-01-05 08:03:19.000000');
INSERT INTO "mark" VALUES('vdh9k3hnauuh9mga','one',1,'snapshot','x','pxrqdqdynues5kbp','2026-01-05 08:04:08.000000');
INSERT INTO "mark" VALUES('nzvb8f3ssnz36h8s','two',4,'snapshot','G1','pxrqdqdynues5kbp','2026-01-05 08:04:17.000000');
INSERT INTO "mark" VALUES('pyn2m6x6unn8vzj7','one',1,'approved','x','tqcnmd9gsdux4xuk','2026-01-05 08:04:57.000000');
INSERT INTO "mark" VALUES('b8m44ey9g29t632f','two',1,'snapshot','x','tqcnmd9gsdux4xuk','2026-01-05 08:05:46.000000');
INSERT INTO "mark" VALUES('33j6uyjxucur36d8','one',1,'snapshot','G1','j2nubm32ttrfr9fk','2026-01-05 08:05:55.000000');
INSERT INTO "mark" VALUES('h6ng4fhr92yvns6r','two',1,'snapshot','x','tqcnmd9gsdux4xuk','2026-01-05 08:06:35.000000');
INSERT INTO "mark" VALUES('yxjakwd667cuq8sv','one',1,'snapshot','x','tqcnmd9gsdux4xuk','2026-01-05 08:07:24.000000');
INSERT INTO "mark" VALUES('y579379ew844k74a','two',1,'approved','x','j2nubm32ttrfr9fk','2026-01-05 08:08:13.000000');
INSERT INTO "mark" VALUES('3akrux9zauq5fhgd','one',1,'snapshot','x','j2nubm32ttrfr9fk','2026-01-05 08:09:02.000000');
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
INSERT INTO "meeting" VALUES('yjqfxk63uvuhn7e6','two','2026-01-12 08:00:16.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:00:16.000000');
INSERT INTO "meeting" VALUES('a8stq5y3nkne966r','two','2026-01-12 08:00:17.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:00:17.000000');
INSERT INTO "meeting" VALUES('9vnmzv8x8xep6mps','two','2026-01-12 08:01:05.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','m6ywhuzvgtzfu6u7','2026-01-05 08:01:05.000000');
INSERT INTO "meeting" VALUES('dfemmenbusx8x6t8','one','2026-01-12 08:01:06.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','m6ywhuzvgtzfu6u7','2026-01-05 08:01:06.000000');
INSERT INTO "meeting" VALUES('bnx8jd3gsmm3nyv6','one','2026-01-12 08:01:54.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:01:54.000000');
INSERT INTO "meeting" VALUES('uqdwkcbqcbu2cgu6','one','2026-01-12 08:01:55.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:01:55.000000');
INSERT INTO "meeting" VALUES('njq79cknqabhkxa7','one','2026-01-12 08:02:43.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:02:43.000000');
INSERT INTO "meeting" VALUES('8se2ntsqscb43rr6','two','2026-01-12 08:02:44.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','tqcnmd9gsdux4xuk','2026-01-05 08:02:44.000000');
INSERT INTO "meeting" VALUES('xsr3fmaxzgpj2gyu','two','2026-01-12 08:03:32.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:03:32.000000');
INSERT INTO "meeting" VALUES('2ez8xqudhf9tjsaj','two','2026-01-12 08:03:33.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','m6ywhuzvgtzfu6u7','2026-01-05 08:03:33.000000');
INSERT INTO "meeting" VALUES('muvbrn4kfrkj7bfa','two','2026-01-12 08:04:21.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','m6ywhuzvgtzfu6u7','2026-01-05 08:04:21.000000');
INSERT INTO "meeting" VALUES('477e4tvpqrbvrgnt','two','2026-01-12 08:04:22.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:04:22.000000');
INSERT INTO "meeting" VALUES('yjp964g3y7tg4qkb','one','2026-01-12 08:05:10.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','pxrqdqdynues5kbp','2026-01-05 08:05:10.000000');
INSERT INTO "meeting" VALUES('c3cebrg9pnz762gg','one','2026-01-12 08:05:11.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','tqcnmd9gsdux4xuk','2026-01-05 08:05:11.000000');
INSERT INTO "meeting" VALUES('wc8ydqw6ng397qy8','two','2026-01-12 08:05:59.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:05:59.000000');
INSERT INTO "meeting" VALUES('nuaazm35sccfzb9t','two','2026-01-12 08:06:00.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','tqcnmd9gsdux4xuk','2026-01-05 08:06:00.000000');
INSERT INTO "meeting" VALUES('4m77nsyg5hesgmhd','two','2026-01-12 08:06:48.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','pxrqdqdynues5kbp','2026-01-05 08:06:48.000000');
INSERT INTO "meeting" VALUES('yxbgcadpensw9pfx','one','2026-01-12 08:06:49.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','pxrqdqdynues5kbp','2026-01-05 08:06:49.000000');
INSERT INTO "meeting" VALUES('mpdx6hkn3fbvc5b8','two','2026-01-12 08:07:37.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','pxrqdqdynues5kbp','2026-01-05 08:07:37.000000');
INSERT INTO "meeting" VALUES('cjxv29ntrgbqhdv2','one','2026-01-12 08:07:38.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:07:38.000000');
INSERT INTO "meeting" VALUES('wjyvh7g4tspzm22h','two','2026-01-12 08:08:26.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','8f726mkbaazt5usu','2026-01-05 08:08:26.000000');
INSERT INTO "meeting" VALUES('judcvf23vndeeyqb','one','2026-01-12 08:08:27.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','tqcnmd9gsdux4xuk','2026-01-05 08:08:27.000000');
INSERT INTO "meeting" VALUES('jd2qyxpsg9cn4csc','one','2026-01-12 08:09:15.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','j2nubm32ttrfr9fk','2026-01-05 08:09:15.000000');
INSERT INTO "meeting" VALUES('qbjtjpmxttfn8ysx','two','2026-01-12 08:09:16.000000','x','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','tqcnmd9gsdux4xuk','2026-01-05 08:09:16.000000');
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
INSERT INTO "minute" VALUES('behcqxy86sa58pjt','two','a8stq5y3nkne966r','i0','x','cv6sxg7a7ecffmm4','2026-01-05 08:00:17.000000');
INSERT INTO "minute" VALUES('x4fzjjdwxbazyhcm','two','a8stq5y3nkne966r','i1','x','cv6sxg7a7ecffmm4','2026-01-05 08:00:17.000000');
INSERT INTO "minute" VALUES('ev952qbj7vs7r22x','one','dfemmenbusx8x6t8','i0','x','m6ywhuzvgtzfu6u7','2026-01-05 08:01:06.000000');
INSERT INTO "minute" VALUES('gcgmmb77w74v9vvq','one','dfemmenbusx8x6t8','i1','x','m6ywhuzvgtzfu6u7','2026-01-05 08:01:06.000000');
INSERT INTO "minute" VALUES('w447hpnczb4b4gfn','one','uqdwkcbqcbu2cgu6','i0','x','cv6sxg7a7ecffmm4','2026-01-05 08:01:55.000000');
INSERT INTO "minute" VALUES('b8gyr44wxqpcx2ev','two','2ez8xqudhf9tjsaj','i0','x','m6ywhuzvgtzfu6u7','2026-01-05 08:03:33.000000');
INSERT INTO "minute" VALUES('wfbx6zc3vzzv2yjk','two','2ez8xqudhf9tjsaj','i1','x','m6ywhuzvgtzfu6u7','2026-01-05 08:03:33.000000');
INSERT INTO "minute" VALUES('6p5qd2pg4avak9r2','two','477e4tvpqrbvrgnt','i0','x','cv6sxg7a7ecffmm4','2026-01-05 08:04:22.000000');
INSERT INTO "minute" VALUES('er63jsdejfnrv28j','two','477e4tvpqrbvrgnt','i1','x','cv6sxg7a7ecffmm4','2026-01-05 08:04:22.000000');
INSERT INTO "minute" VALUES('f2kbg3uees3pk9dr','one','c3cebrg9pnz762gg','i0','x','tqcnmd9gsdux4xuk','2026-01-05 08:05:11.000000');
INSERT INTO "minute" VALUES('vdzpwrukxuhn2qud','one','yxbgcadpensw9pfx','i0','x','pxrqdqdynues5kbp','2026-01-05 08:06:49.000000');
INSERT INTO "minute" VALUES('pjh3k5y72fgq7bgu','one','yxbgcadpensw9pfx','i1','x','pxrqdqdynues5kbp','2026-01-05 08:06:49.000000');
INSERT INTO "minute" VALUES('n5t8c9nkrn5dbx2y','one','cjxv29ntrgbqhdv2','i0','x','cv6sxg7a7ecffmm4','2026-01-05 08:07:38.000000');
INSERT INTO "minute" VALUES('skew7jan46rft9v5','one','cjxv29ntrgbqhdv2','i1','x','cv6sxg7a7ecffmm4','2026-01-05 08:07:38.000000');
INSERT INTO "minute" VALUES('f2ak56x7va97u7b8','one','judcvf23vndeeyqb','i0','x','tqcnmd9gsdux4xuk','2026-01-05 08:08:27.000000');
INSERT INTO "minute" VALUES('ajmtuk4y3g6hn7kq','two','qbjtjpmxttfn8ysx','i0','x','tqcnmd9gsdux4xuk','2026-01-05 08:09:16.000000');
INSERT INTO "minute" VALUES('995ebjkyhrqx44c3','two','qbjtjpmxttfn8ysx','i1','x','tqcnmd9gsdux4xuk','2026-01-05 08:09:16.000000');
CREATE TABLE municipality (
	id VARCHAR(32) NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_municipality PRIMARY KEY (id)
);
INSERT INTO "municipality" VALUES('pw85g5g74wn7nhfu','Kommunen');
INSERT INTO "municipality" VALUES('cgg896qxjnqts8hh','Nabokommunen');
INSERT INTO "municipality" VALUES('ab4ywmgzy8tf559a','Nabokommunen');
INSERT INTO "municipality" VALUES('cbcncqukjf7kcdkt','Nabokommunen');
INSERT INTO "municipality" VALUES('kacqtermaxcakcpf','Nabokommunen');
INSERT INTO "municipality" VALUES('tyk93e45dmepz3xd','Nabokommunen');
INSERT INTO "municipality" VALUES('uc36up3sdcn5gyup','Nabokommunen');
INSERT INTO "municipality" VALUES('2snddehjsbswayke','Nabokommunen');
INSERT INTO "municipality" VALUES('na72vvtcmvndcw6r','Nabokommunen');
INSERT INTO "municipality" VALUES('k7eknq3rxacyd3tk','Nabokommunen');
INSERT INTO "municipality" VALUES('yy682wag33ebdmwp','Nabokommunen');
INSERT INTO "municipality" VALUES('2x8rcb3a8hqx756h','Nabokommunen');
INSERT INTO "municipality" VALUES('q4tykfgp3umugryh','Nabokommunen');
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
INSERT INTO "note" VALUES('khpkbyyv46hd2m67','two','title',NULL,'x','[]',1,'cv6sxg7a7ecffmm4','2026-01-05 08:00:13.000000');
INSERT INTO "note" VALUES('quxnd2au3dk635ha','two','title',NULL,'x','[]',1,'cv6sxg7a7ecffmm4','2026-01-05 08:00:14.000000');
INSERT INTO "note" VALUES('9hmebeyaqnqhfseh','two','title',NULL,'x','[]',1,'cv6sxg7a7ecffmm4','2026-01-05 08:01:02.000000');
INSERT INTO "note" VALUES('2658w3mmqr9fmysv','two','title',NULL,'x','[]',1,'cv6sxg7a7ecffmm4','2026-01-05 08:01:03.000000');
INSERT INTO "note" VALUES('44rx3tvmq7hxpq9a','one','title',NULL,'x','[]',1,'cv6sxg7a7ecffmm4','2026-01-05 08:01:51.000000');
INSERT INTO "note" VALUES('xj8fkund5fpxn8rq','one','title',NULL,'x','[]',1,'cv6sxg7a7ecffmm4','2026-01-05 08:01:52.000000');
INSERT INTO "note" VALUES('k927mw9gbwug63v7','one','title',NULL,'x','[]',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:02:40.000000');
INSERT INTO "note" VALUES('pexpndktshtna3mc','two','title',NULL,'x','[]',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:02:41.000000');
INSERT INTO "note" VALUES('6xnr8p5dxhwm7y4w','one','title',NULL,'x','[]',1,'cv6sxg7a7ecffmm4','2026-01-05 08:03:29.000000');
INSERT INTO "note" VALUES('tret2n26es4ty2nn','two','title',NULL,'x','[]',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:03:30.000000');
INSERT INTO "note" VALUES('ffjw4h8bzx82qugw','one','title',NULL,'x','[]',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:04:18.000000');
INSERT INTO "note" VALUES('yje5nsx8eew86a7p','one','title',NULL,'x','[]',1,'tqcnmd9gsdux4xuk','2026-01-05 08:04:19.000000');
INSERT INTO "note" VALUES('k7yvwgbnvfs8tu4w','two','title',NULL,'x','[]',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:05:07.000000');
INSERT INTO "note" VALUES('vhrntwkj7m3mgk87','two','title',NULL,'x','[]',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:05:08.000000');
INSERT INTO "note" VALUES('nvtxxb4stancpch7','two','title',NULL,'x','[]',1,'j2nubm32ttrfr9fk','2026-01-05 08:05:56.000000');
INSERT INTO "note" VALUES('7j5ud8t827fabxc5','two','title',NULL,'x','[]',1,'pxrqdqdynues5kbp','2026-01-05 08:05:57.000000');
INSERT INTO "note" VALUES('39knr7rrja3mcxyc','one','title',NULL,'x','[]',1,'pxrqdqdynues5kbp','2026-01-05 08:06:45.000000');
INSERT INTO "note" VALUES('jam9vyqmebxtgy9t','one','title',NULL,'x','[]',1,'tqcnmd9gsdux4xuk','2026-01-05 08:06:46.000000');
INSERT INTO "note" VALUES('3ju6say2uhpzfyfe','two','title',NULL,'x','[]',1,'j2nubm32ttrfr9fk','2026-01-05 08:07:34.000000');
INSERT INTO "note" VALUES('w2pdm2qft492emft','two','title',NULL,'x','[]',1,'tqcnmd9gsdux4xuk','2026-01-05 08:07:35.000000');
INSERT INTO "note" VALUES('tastu2zqyhd75gta','two','title',NULL,'x','[]',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:08:23.000000');
INSERT INTO "note" VALUES('zhhz393vvqgxp6na','two','title',NULL,'x','[]',1,'tqcnmd9gsdux4xuk','2026-01-05 08:08:24.000000');
INSERT INTO "note" VALUES('cbnvt63qac6f4rfw','two','title',NULL,'x','[]',1,'tqcnmd9gsdux4xuk','2026-01-05 08:09:12.000000');
INSERT INTO "note" VALUES('97x9uxdxsnfszrmu','two','title',NULL,'x','[]',1,'j2nubm32ttrfr9fk','2026-01-05 08:09:13.000000');
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
INSERT INTO "note_act" VALUES('khpkbyyv46hd2m67','two','khpkbyyv46hd2m67','reopen','cv6sxg7a7ecffmm4',NULL,'cv6sxg7a7ecffmm4','2026-01-05 08:00:13.000000');
INSERT INTO "note_act" VALUES('cqwrnrhtsejrzexc','two','quxnd2au3dk635ha','resolve','cv6sxg7a7ecffmm4',NULL,'cv6sxg7a7ecffmm4','2026-01-05 08:00:14.000000');
INSERT INTO "note_act" VALUES('ctna6dgsygdzedus','two','2658w3mmqr9fmysv','resolve','cv6sxg7a7ecffmm4',NULL,'cv6sxg7a7ecffmm4','2026-01-05 08:01:03.000000');
INSERT INTO "note_act" VALUES('paxjrd66p398srxu','one','xj8fkund5fpxn8rq','resolve','cv6sxg7a7ecffmm4',NULL,'cv6sxg7a7ecffmm4','2026-01-05 08:01:52.000000');
INSERT INTO "note_act" VALUES('k927mw9gbwug63v7','one','k927mw9gbwug63v7','assign','m6ywhuzvgtzfu6u7',NULL,'m6ywhuzvgtzfu6u7','2026-01-05 08:02:40.000000');
INSERT INTO "note_act" VALUES('7g3cn7wwu2pe3w8q','two','pexpndktshtna3mc','assign','m6ywhuzvgtzfu6u7',NULL,'m6ywhuzvgtzfu6u7','2026-01-05 08:02:41.000000');
INSERT INTO "note_act" VALUES('6xnr8p5dxhwm7y4w','one','6xnr8p5dxhwm7y4w','reopen','cv6sxg7a7ecffmm4',NULL,'cv6sxg7a7ecffmm4','2026-01-05 08:03:29.000000');
INSERT INTO "note_act" VALUES('be57nb37xtyyt2fu','two','tret2n26es4ty2nn','reopen','m6ywhuzvgtzfu6u7',NULL,'m6ywhuzvgtzfu6u7','2026-01-05 08:03:30.000000');
INSERT INTO "note_act" VALUES('x6h559a7nc2gdbyy','one','yje5nsx8eew86a7p','resolve','tqcnmd9gsdux4xuk',NULL,'tqcnmd9gsdux4xuk','2026-01-05 08:04:19.000000');
INSERT INTO "note_act" VALUES('6xw82hpxk2vpzybp','two','vhrntwkj7m3mgk87','resolve','m6ywhuzvgtzfu6u7',NULL,'m6ywhuzvgtzfu6u7','2026-01-05 08:05:08.000000');
INSERT INTO "note_act" VALUES('6htduxncypsgfn4s','two','7j5ud8t827fabxc5','assign','pxrqdqdynues5kbp',NULL,'pxrqdqdynues5kbp','2026-01-05 08:05:57.000000');
INSERT INTO "note_act" VALUES('39knr7rrja3mcxyc','one','39knr7rrja3mcxyc','reopen','pxrqdqdynues5kbp',NULL,'pxrqdqdynues5kbp','2026-01-05 08:06:45.000000');
INSERT INTO "note_act" VALUES('ynd58n84ufmh3hj3','one','jam9vyqmebxtgy9t','reopen','tqcnmd9gsdux4xuk',NULL,'tqcnmd9gsdux4xuk','2026-01-05 08:06:46.000000');
INSERT INTO "note_act" VALUES('vxmzmfz67ahh87ch','two','w2pdm2qft492emft','assign','tqcnmd9gsdux4xuk',NULL,'tqcnmd9gsdux4xuk','2026-01-05 08:07:35.000000');
INSERT INTO "note_act" VALUES('tastu2zqyhd75gta','two','tastu2zqyhd75gta','assign','m6ywhuzvgtzfu6u7',NULL,'m6ywhuzvgtzfu6u7','2026-01-05 08:08:23.000000');
INSERT INTO "note_act" VALUES('twz7n9cbgn5sh4m9','two','zhhz393vvqgxp6na','reopen','tqcnmd9gsdux4xuk',NULL,'tqcnmd9gsdux4xuk','2026-01-05 08:08:24.000000');
INSERT INTO "note_act" VALUES('5xr2aknjshw9v2ke','two','97x9uxdxsnfszrmu','assign','j2nubm32ttrfr9fk',NULL,'j2nubm32ttrfr9fk','2026-01-05 08:09:13.000000');
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
INSERT INTO "own_rules" VALUES('jbytygd47msbukqg','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:00:08.000000');
INSERT INTO "own_rules" VALUES('xnp8sdhhkjhj6gvx','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:00:57.000000');
INSERT INTO "own_rules" VALUES('w6w2sapdfvyu384w','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:01:46.000000');
INSERT INTO "own_rules" VALUES('5th9kuvex747htfj','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','m6ywhuzvgtzfu6u7','2026-01-05 08:02:35.000000');
INSERT INTO "own_rules" VALUES('984rv8xdbnzsyrdx','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','tqcnmd9gsdux4xuk','2026-01-05 08:03:24.000000');
INSERT INTO "own_rules" VALUES('vpn4ccbfj7j3hkuj','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:04:13.000000');
INSERT INTO "own_rules" VALUES('dehq642uyjdwrcj5','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:05:02.000000');
INSERT INTO "own_rules" VALUES('3sk4ksg2ynjrv2eh','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','tqcnmd9gsdux4xuk','2026-01-05 08:05:51.000000');
INSERT INTO "own_rules" VALUES('txcvsgsstw82gqgv','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','j2nubm32ttrfr9fk','2026-01-05 08:06:40.000000');
INSERT INTO "own_rules" VALUES('tfkg49k5yv696kxp','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','cv6sxg7a7ecffmm4','2026-01-05 08:07:29.000000');
INSERT INTO "own_rules" VALUES('v4gthhq9h52kmevn','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','pxrqdqdynues5kbp','2026-01-05 08:08:18.000000');
INSERT INTO "own_rules" VALUES('64jdqjzcebhvye3g','pw85g5g74wn7nhfu',X'789CAB000000790079','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','m6ywhuzvgtzfu6u7','2026-01-05 08:09:07.000000');
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
INSERT INTO "paper" VALUES('s8tbpunhuntrnkeu','one','g1','a','x','1',1,'cv6sxg7a7ecffmm4','2026-01-05 08:00:09.000000');
INSERT INTO "paper" VALUES('fj9sxwstezahvda3','two','g1','a','x','1',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:00:58.000000');
INSERT INTO "paper" VALUES('ktvpjhrbecdnuc49','two','g1','a','x','1',1,'cv6sxg7a7ecffmm4','2026-01-05 08:01:47.000000');
INSERT INTO "paper" VALUES('3g492vtcc9sawbw9','one','g1','a','x','1',1,'cv6sxg7a7ecffmm4','2026-01-05 08:02:36.000000');
INSERT INTO "paper" VALUES('npwtaj3cdsnu4eas','one','g1','a','x','1',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:03:25.000000');
INSERT INTO "paper" VALUES('xy568evar6xvb8n2','two','g1','a','x','1',1,'cv6sxg7a7ecffmm4','2026-01-05 08:04:14.000000');
INSERT INTO "paper" VALUES('wma5bebhaetws8br','one','g1','a','x','1',1,'tqcnmd9gsdux4xuk','2026-01-05 08:05:03.000000');
INSERT INTO "paper" VALUES('aswna3z4hn7yr6px','two','g1','a','x','1',1,'pxrqdqdynues5kbp','2026-01-05 08:05:52.000000');
INSERT INTO "paper" VALUES('4xzfub23pda4r7kz','two','g1','a','x','1',1,'j2nubm32ttrfr9fk','2026-01-05 08:06:41.000000');
INSERT INTO "paper" VALUES('ext96mtkqe7f4z4c','one','g1','a','x','1',1,'tqcnmd9gsdux4xuk','2026-01-05 08:07:30.000000');
INSERT INTO "paper" VALUES('p5cnwqe5mdruvruu','one','g1','a','x','1',1,'cv6sxg7a7ecffmm4','2026-01-05 08:08:19.000000');
INSERT INTO "paper" VALUES('wh3qg8qmcxjdptdf','two','g1','a','x','1',1,'cv6sxg7a7ecffmm4','2026-01-05 08:09:08.000000');
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
INSERT INTO "payment" VALUES('4dytpwx5vw3rp28a','one',1,'2026-01-05','4711','cv6sxg7a7ecffmm4','2026-01-05 08:00:29.000000');
INSERT INTO "payment" VALUES('p963pbfzjjw2vr3j','one',1,'2026-01-05','4711','m6ywhuzvgtzfu6u7','2026-01-05 08:01:18.000000');
INSERT INTO "payment" VALUES('ej4jmaghsczeaqh7','two',1,'2026-01-05','4711','m6ywhuzvgtzfu6u7','2026-01-05 08:02:07.000000');
INSERT INTO "payment" VALUES('bcjbdp97784vx3nn','one',1,'2026-01-05','4711','tqcnmd9gsdux4xuk','2026-01-05 08:02:56.000000');
INSERT INTO "payment" VALUES('mrcfrv5wnwujzmfb','two',1,'2026-01-05','4711','cv6sxg7a7ecffmm4','2026-01-05 08:03:45.000000');
INSERT INTO "payment" VALUES('kcmyyhj28k6ueztj','two',1,'2026-01-05','4711','cv6sxg7a7ecffmm4','2026-01-05 08:04:34.000000');
INSERT INTO "payment" VALUES('ta46z3zfd58fcq5f','one',1,'2026-01-05','4711','tqcnmd9gsdux4xuk','2026-01-05 08:05:23.000000');
INSERT INTO "payment" VALUES('3yg72bex22cmzgxd','two',1,'2026-01-05','4711','j2nubm32ttrfr9fk','2026-01-05 08:06:12.000000');
INSERT INTO "payment" VALUES('gyfkjbar74gsfuz8','two',1,'2026-01-05','4711','tqcnmd9gsdux4xuk','2026-01-05 08:07:01.000000');
INSERT INTO "payment" VALUES('4rzw5zxa6nyhwumc','one',1,'2026-01-05','4711','pxrqdqdynues5kbp','2026-01-05 08:07:50.000000');
INSERT INTO "payment" VALUES('gfsdnnhap94edf6t','two',1,'2026-01-05','4711','8f726mkbaazt5usu','2026-01-05 08:08:39.000000');
INSERT INTO "payment" VALUES('qfbe8ncxbpsrmect','two',1,'2026-01-05','4711','m6ywhuzvgtzfu6u7','2026-01-05 08:09:28.000000');
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
INSERT INTO "realised" VALUES('fp3wkd8yzah87a3q','pw85g5g74wn7nhfu','one','p','n',0.5,0.3,0.7,30,15,'s','t','cv6sxg7a7ecffmm4','2026-01-05 08:00:25.000000');
INSERT INTO "realised" VALUES('zp7bsdsrc7qv7snb','pw85g5g74wn7nhfu','one','p','n',0.5,0.3,0.7,30,15,'s','t','cv6sxg7a7ecffmm4','2026-01-05 08:01:14.000000');
INSERT INTO "realised" VALUES('xsezds4mdkxcez44','pw85g5g74wn7nhfu','one','p','n',0.5,0.3,0.7,30,15,'s','t','cv6sxg7a7ecffmm4','2026-01-05 08:02:03.000000');
INSERT INTO "realised" VALUES('33f9wyx6dq8k62cg','pw85g5g74wn7nhfu','one','p','n',0.5,0.3,0.7,30,15,'s','t','cv6sxg7a7ecffmm4','2026-01-05 08:02:52.000000');
INSERT INTO "realised" VALUES('69dx9wemzf38qbv9','pw85g5g74wn7nhfu','two','p','n',0.5,0.3,0.7,30,15,'s','t','tqcnmd9gsdux4xuk','2026-01-05 08:03:41.000000');
INSERT INTO "realised" VALUES('g6nnjjqgaavupdps','pw85g5g74wn7nhfu','one','p','n',0.5,0.3,0.7,30,15,'s','t','pxrqdqdynues5kbp','2026-01-05 08:04:30.000000');
INSERT INTO "realised" VALUES('f49bnp8jx575znew','pw85g5g74wn7nhfu','two','p','n',0.5,0.3,0.7,30,15,'s','t','pxrqdqdynues5kbp','2026-01-05 08:05:19.000000');
INSERT INTO "realised" VALUES('brdbm3wa6av6pv58','pw85g5g74wn7nhfu','two','p','n',0.5,0.3,0.7,30,15,'s','t','tqcnmd9gsdux4xuk','2026-01-05 08:06:08.000000');
INSERT INTO "realised" VALUES('h9j7t7jbcgqa2rut','pw85g5g74wn7nhfu','one','p','n',0.5,0.3,0.7,30,15,'s','t','pxrqdqdynues5kbp','2026-01-05 08:06:57.000000');
INSERT INTO "realised" VALUES('ctarxuugqehtt4sb','pw85g5g74wn7nhfu','one','p','n',0.5,0.3,0.7,30,15,'s','t','j2nubm32ttrfr9fk','2026-01-05 08:07:46.000000');
INSERT INTO "realised" VALUES('xr7gpb4jgt8hmaxu','pw85g5g74wn7nhfu','one','p','n',0.5,0.3,0.7,30,15,'s','t','cv6sxg7a7ecffmm4','2026-01-05 08:08:35.000000');
INSERT INTO "realised" VALUES('mcufsf23sc5agm6m','pw85g5g74wn7nhfu','one','p','n',0.5,0.3,0.7,30,15,'s','t','tqcnmd9gsdux4xuk','2026-01-05 08:09:24.000000');
CREATE TABLE recovery_code (
	account VARCHAR(32) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	used_at DATETIME, 
	CONSTRAINT pk_recovery_code PRIMARY KEY (account, hash), 
	CONSTRAINT fk_recovery_code_account FOREIGN KEY(account) REFERENCES account (id)
);
INSERT INTO "recovery_code" VALUES('tqcnmd9gsdux4xuk','a',NULL);
INSERT INTO "recovery_code" VALUES('tqcnmd9gsdux4xuk','b',NULL);
INSERT INTO "recovery_code" VALUES('8f726mkbaazt5usu','a',NULL);
INSERT INTO "recovery_code" VALUES('8f726mkbaazt5usu','b',NULL);
INSERT INTO "recovery_code" VALUES('cv6sxg7a7ecffmm4','a',NULL);
INSERT INTO "recovery_code" VALUES('cv6sxg7a7ecffmm4','b',NULL);
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
INSERT INTO "retention_run" VALUES('4bu7hbdptf6zydn7','2026-01-05 08:00:07.000000',NULL,8,0,1);
INSERT INTO "retention_run" VALUES('qzxtjhybkahkzh36','2026-01-05 08:00:56.000000','cv6sxg7a7ecffmm4',3,0,1);
INSERT INTO "retention_run" VALUES('2d2r6nrf9ja45r6j','2026-01-05 08:01:45.000000','cv6sxg7a7ecffmm4',3,5,0);
INSERT INTO "retention_run" VALUES('26z5xp27zb8hxzdf','2026-01-05 08:02:34.000000',NULL,8,1,1);
INSERT INTO "retention_run" VALUES('faqpagucr9su69wd','2026-01-05 08:03:23.000000','cv6sxg7a7ecffmm4',7,0,0);
INSERT INTO "retention_run" VALUES('2n9wsdqdhrrha8yb','2026-01-05 08:04:12.000000',NULL,8,2,0);
INSERT INTO "retention_run" VALUES('ausjzhxybkgf9k7z','2026-01-05 08:05:01.000000',NULL,2,1,0);
INSERT INTO "retention_run" VALUES('5nh26suhvyfzvbe9','2026-01-05 08:05:50.000000',NULL,6,1,2);
INSERT INTO "retention_run" VALUES('mn7t69kbjxxsvq2f','2026-01-05 08:06:39.000000',NULL,4,6,0);
INSERT INTO "retention_run" VALUES('29hdgmegmqty7qjy','2026-01-05 08:07:28.000000','8f726mkbaazt5usu',2,6,2);
INSERT INTO "retention_run" VALUES('e3q3asqy9cuacu85','2026-01-05 08:08:17.000000','8f726mkbaazt5usu',3,2,2);
INSERT INTO "retention_run" VALUES('yjzw3njs37bzbfar','2026-01-05 08:09:06.000000','cv6sxg7a7ecffmm4',6,4,2);
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
INSERT INTO "reuse" VALUES('bfxqkuzkan2kunc2','two','e','x','cv6sxg7a7ecffmm4','2026-01-05 08:00:22.000000');
INSERT INTO "reuse" VALUES('t6m4jy9abckhepqt','one','e','x','m6ywhuzvgtzfu6u7','2026-01-05 08:01:11.000000');
INSERT INTO "reuse" VALUES('dk2p595q55s35tma','one','e','x','m6ywhuzvgtzfu6u7','2026-01-05 08:02:00.000000');
INSERT INTO "reuse" VALUES('5s8dywpuq62appaq','two','e','x','tqcnmd9gsdux4xuk','2026-01-05 08:02:49.000000');
INSERT INTO "reuse" VALUES('hfhys9kk5tkb2snj','two','e','x','m6ywhuzvgtzfu6u7','2026-01-05 08:03:38.000000');
INSERT INTO "reuse" VALUES('g2tp98qy29vspek2','one','e','x','pxrqdqdynues5kbp','2026-01-05 08:04:27.000000');
INSERT INTO "reuse" VALUES('pv5cgk9ffcdr33ux','one','e','x','tqcnmd9gsdux4xuk','2026-01-05 08:05:16.000000');
INSERT INTO "reuse" VALUES('xpbfzhgttqm4ufsv','one','e','x','j2nubm32ttrfr9fk','2026-01-05 08:06:05.000000');
INSERT INTO "reuse" VALUES('xnmwy482qzhnffh9','two','e','x','8f726mkbaazt5usu','2026-01-05 08:06:54.000000');
INSERT INTO "reuse" VALUES('4qzvd9apkf66c7za','two','e','x','cv6sxg7a7ecffmm4','2026-01-05 08:07:43.000000');
INSERT INTO "reuse" VALUES('32dazznrpgzcyuda','two','e','x','tqcnmd9gsdux4xuk','2026-01-05 08:08:32.000000');
INSERT INTO "reuse" VALUES('2zq5wbvr43nahp75','two','e','x','tqcnmd9gsdux4xuk','2026-01-05 08:09:21.000000');
CREATE TABLE second_factor (
	account VARCHAR(32) NOT NULL, 
	secret TEXT, 
	confirmed_at DATETIME, 
	offered TEXT, 
	step INTEGER, 
	CONSTRAINT pk_second_factor PRIMARY KEY (account), 
	CONSTRAINT fk_second_factor_account FOREIGN KEY(account) REFERENCES account (id)
);
INSERT INTO "second_factor" VALUES('cv6sxg7a7ecffmm4','secret','2026-01-05 08:08:02.000000',NULL,3);
INSERT INTO "second_factor" VALUES('tqcnmd9gsdux4xuk','secret','2026-01-05 08:06:25.000000',NULL,8);
INSERT INTO "second_factor" VALUES('8f726mkbaazt5usu','secret','2026-01-05 08:07:13.000000','secret',0);
INSERT INTO "second_factor" VALUES('pxrqdqdynues5kbp',NULL,NULL,'sxggw5ebk2scn6zrw',NULL);
CREATE TABLE session (
	secret VARCHAR(64) NOT NULL, 
	account VARCHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	seen_at DATETIME NOT NULL, waits_for VARCHAR(8), provider VARCHAR(32), 
	CONSTRAINT pk_session PRIMARY KEY (secret), 
	CONSTRAINT fk_session_account FOREIGN KEY(account) REFERENCES account (id)
);
INSERT INTO "session" VALUES('_fO9PfFS_d6Y_EGo18M4mjg5z_Z0kz5rGiODOUCd3mA','tqcnmd9gsdux4xuk','2026-01-05 08:08:03.000000','2026-01-05 08:08:03.000000',NULL,NULL);
INSERT INTO "session" VALUES('session 1','pxrqdqdynues5kbp','2026-01-05 08:08:44.000000','2026-01-05 08:08:44.000000',NULL,NULL);
INSERT INTO "session" VALUES('waiting faadyqmyrefkwzau','pxrqdqdynues5kbp','2026-01-05 08:08:52.000000','2026-01-05 08:08:52.000000','enrol',NULL);
INSERT INTO "session" VALUES('waiting 6qdjq743dm3m3yyh','8f726mkbaazt5usu','2026-01-05 08:09:41.000000','2026-01-05 08:09:41.000000','enrol',NULL);
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
INSERT INTO "shared" VALUES('v388wt6du9fnnbs6','1111111111111111111111111111111111111111111111111111111111111111',X'789CAB000000790079','cv6sxg7a7ecffmm4','2026-01-05 08:00:24.000000');
INSERT INTO "shared" VALUES('fyqrgwwvskhn6nrc','0000000000000000000000000000000000000000000000000000000000000000',X'789CAB000000790079','cv6sxg7a7ecffmm4','2026-01-05 08:01:13.000000');
INSERT INTO "shared" VALUES('q56qgh5yeujvr5gv','3333333333333333333333333333333333333333333333333333333333333333',X'789CAB000000790079','m6ywhuzvgtzfu6u7','2026-01-05 08:02:51.000000');
INSERT INTO "shared" VALUES('dzuk3f4yeur6m9xz','2222222222222222222222222222222222222222222222222222222222222222',X'789CAB000000790079','tqcnmd9gsdux4xuk','2026-01-05 08:05:18.000000');
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
INSERT INTO "statement" VALUES('jz4b78pcy9a8tyxw','one',1,1,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'cv6sxg7a7ecffmm4','2026-01-05 08:00:26.000000');
INSERT INTO "statement" VALUES('hnaphkwk3vvswcsc','two',1,1,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'cv6sxg7a7ecffmm4','2026-01-05 08:00:27.000000');
INSERT INTO "statement" VALUES('w99cd38s4w8fr6de','two',2,1,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'m6ywhuzvgtzfu6u7','2026-01-05 08:01:16.000000');
INSERT INTO "statement" VALUES('dpsaynrfb2v2gdzz','two',3,3,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'m6ywhuzvgtzfu6u7','2026-01-05 08:02:05.000000');
INSERT INTO "statement" VALUES('2rrxtb3kktgc6kk2','two',4,4,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'cv6sxg7a7ecffmm4','2026-01-05 08:02:53.000000');
INSERT INTO "statement" VALUES('jksww5sgy37e48rs','one',2,2,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'cv6sxg7a7ecffmm4','2026-01-05 08:02:54.000000');
INSERT INTO "statement" VALUES('3axadtcdbvgbwub3','one',3,2,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'tqcnmd9gsdux4xuk','2026-01-05 08:03:42.000000');
INSERT INTO "statement" VALUES('w278y7uju8jzf34c','two',5,4,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'tqcnmd9gsdux4xuk','2026-01-05 08:03:43.000000');
INSERT INTO "statement" VALUES('9yuwxqqk47a2nrws','one',4,2,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'pxrqdqdynues5kbp','2026-01-05 08:04:31.000000');
INSERT INTO "statement" VALUES('s9vzfwvw6z7zkx6j','one',5,2,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'tqcnmd9gsdux4xuk','2026-01-05 08:04:32.000000');
INSERT INTO "statement" VALUES('ww5st6r682dnuhwv','two',6,5,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'pxrqdqdynues5kbp','2026-01-05 08:05:20.000000');
INSERT INTO "statement" VALUES('zxpx5ud84pc6cpm7','one',6,2,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'pxrqdqdynues5kbp','2026-01-05 08:05:21.000000');
INSERT INTO "statement" VALUES('3zh6hcgtdc6m34ne','two',7,5,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'m6ywhuzvgtzfu6u7','2026-01-05 08:06:09.000000');
INSERT INTO "statement" VALUES('zxeq7n4dcdgs9vsp','two',8,5,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'j2nubm32ttrfr9fk','2026-01-05 08:06:10.000000');
INSERT INTO "statement" VALUES('pmexavbkcxrgbsqy','two',9,5,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'tqcnmd9gsdux4xuk','2026-01-05 08:06:58.000000');
INSERT INTO "statement" VALUES('83d47rb84zvagtg9','one',7,2,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'m6ywhuzvgtzfu6u7','2026-01-05 08:06:59.000000');
INSERT INTO "statement" VALUES('442v4w8r8zuf8dpa','one',8,2,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'tqcnmd9gsdux4xuk','2026-01-05 08:07:48.000000');
INSERT INTO "statement" VALUES('2b85tkkhrs7hcusc','one',9,3,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'j2nubm32ttrfr9fk','2026-01-05 08:08:37.000000');
INSERT INTO "statement" VALUES('unurp474mrbbwj3j','two',10,5,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'j2nubm32ttrfr9fk','2026-01-05 08:09:25.000000');
INSERT INTO "statement" VALUES('xayhyj9unhuj9fkm','one',10,3,X'789CABAE0500017500F9','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',1,1,'cv6sxg7a7ecffmm4','2026-01-05 08:09:26.000000');
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
INSERT INTO "statement_outcome" VALUES('hnaphkwk3vvswcsc','two','withdrawn','x','cv6sxg7a7ecffmm4','2026-01-05 08:00:27.000000');
INSERT INTO "statement_outcome" VALUES('dpsaynrfb2v2gdzz','two','approved','x','m6ywhuzvgtzfu6u7','2026-01-05 08:02:05.000000');
INSERT INTO "statement_outcome" VALUES('jksww5sgy37e48rs','one','returned','x','cv6sxg7a7ecffmm4','2026-01-05 08:02:54.000000');
INSERT INTO "statement_outcome" VALUES('w278y7uju8jzf34c','two','approved','x','tqcnmd9gsdux4xuk','2026-01-05 08:03:43.000000');
INSERT INTO "statement_outcome" VALUES('s9vzfwvw6z7zkx6j','one','withdrawn','x','tqcnmd9gsdux4xuk','2026-01-05 08:04:32.000000');
INSERT INTO "statement_outcome" VALUES('zxpx5ud84pc6cpm7','one','returned','x','pxrqdqdynues5kbp','2026-01-05 08:05:21.000000');
INSERT INTO "statement_outcome" VALUES('442v4w8r8zuf8dpa','one','approved','x','tqcnmd9gsdux4xuk','2026-01-05 08:07:48.000000');
INSERT INTO "statement_outcome" VALUES('xayhyj9unhuj9fkm','one','withdrawn','x','cv6sxg7a7ecffmm4','2026-01-05 08:09:26.000000');
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
INSERT INTO "task_mark" VALUES('h9eydj6ujjz3n7mz','two','costs','done','',1,'cv6sxg7a7ecffmm4','2026-01-05 08:00:04.000000');
INSERT INTO "task_mark" VALUES('cdpvbyf5w9468jb6','two','costs','done','',1,'cv6sxg7a7ecffmm4','2026-01-05 08:00:53.000000');
INSERT INTO "task_mark" VALUES('pnnndbpyfkb35g9h','two','costs','done','',1,'cv6sxg7a7ecffmm4','2026-01-05 08:01:42.000000');
INSERT INTO "task_mark" VALUES('7kcrmwq9ktvef7ge','two','costs','done','',1,'cv6sxg7a7ecffmm4','2026-01-05 08:02:31.000000');
INSERT INTO "task_mark" VALUES('v74gm9j2m4q887gz','two','costs','done','',1,'m6ywhuzvgtzfu6u7','2026-01-05 08:03:20.000000');
INSERT INTO "task_mark" VALUES('sk39hzedycssmkj6','one','costs','done','',1,'cv6sxg7a7ecffmm4','2026-01-05 08:04:09.000000');
INSERT INTO "task_mark" VALUES('cfw9utsy5eybf9je','two','costs','done','',1,'tqcnmd9gsdux4xuk','2026-01-05 08:04:58.000000');
INSERT INTO "task_mark" VALUES('uue86se4p8947655','one','costs','done','',1,'cv6sxg7a7ecffmm4','2026-01-05 08:05:47.000000');
INSERT INTO "task_mark" VALUES('tc899utf4hkhnrsq','one','costs','done','',1,'cv6sxg7a7ecffmm4','2026-01-05 08:06:36.000000');
INSERT INTO "task_mark" VALUES('9fqr6wevepah2j8r','one','costs','done','',1,'j2nubm32ttrfr9fk','2026-01-05 08:07:25.000000');
INSERT INTO "task_mark" VALUES('drmczhh6ax4y9usa','two','costs','done','',1,'cv6sxg7a7ecffmm4','2026-01-05 08:08:14.000000');
INSERT INTO "task_mark" VALUES('pspmyq4ab9mfkkfe','two','costs','done','',1,'cv6sxg7a7ecffmm4','2026-01-05 08:09:03.000000');
CREATE TABLE text (
	hash VARCHAR(64) NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_text PRIMARY KEY (hash)
);
INSERT INTO "text" VALUES('da6c36a220879eec1be9beeaccc648b82317cebac22c1ad18a9e5a5709304ad2',X'789CA5534B6EDB3010DDEB140318055A40716D35F5425D05E8B640811E40A0C491C498225572A4D4310CF4320ED01B64AF9BF4241D4AFEC40DBC28CA8DA4D1CC9B376F1E67F019091A65A4E747A75585299082CE5418C3F0CB40272B55D2F48E65896B9AC39DD6082434A003DB4A55114A045C7B6C5A8D6E1ECDE0AB1B9E7B1004C393910E61B580370CACE1965F62B015786E50F7D88064143FEC19300FB564FBDA6A0EA6B08C489166465FD0907563FD811CBC9DDAA17E1779128E524816C9EA66B18C6AEBD4A33529DCC20685F351EB548199C61EF59415496CB9A461549FC2D6DB4209FEB535A2E166DFC6CF5D0CF7363F05EF5C8EF7D237C2AD51EE761139618A1A7D1AC1C88713198D8323622F74C7A1E52286356B9B02FE10411A06959D13A402BD1534D650ED7751613D8D48CD382703B4E8B203DE19EEC3824FCCED1407D7EE35B6ED836A47DC185AA164966F529826DC45B6A3C236136B958971260C1F000F8AEA73ABD5B8A54BFC531AA3BC247525538B30142487258450618DC7EF1D9A62A210CE46A2F68C339ED9417CC891EDC5BE980441F3E97201A37F48101AF0BC494E9C604CCCA336905B572157B1B13DF1CFDF3F9F0EDD98432DA6751DF8DF2C93A3A4CDB03718DCD8BA390CFB57029F304643BD587372B197F713CED5EAB0555F864D91EBF0142E85D63E0BC6D8BA2E98DE61D979768AE782B6E5DB72766D1ABC19C303F225C8722C59A2339D8FC9DFAD8FBDB545931EFBCD822C41C89247053D3C1B502C2A0B40C0805705FB7FBD927FD34BF94C9960DBAB82158AD4239AE80F225299A1');
INSERT INTO "text" VALUES('c8ffe0525ed866385c9352196eb1e37c644ce7c22c306e0eaaaf7720312df1c0',X'789C2BC92CC949B55230E1020010CC02BB');
INSERT INTO "text" VALUES('8a4fcf19ba2cc733d56a18729859926231c4e102fbadf2715e86b3cd6341caa9',X'789C2BC92CC949B5523034E1020013DC02EC');
INSERT INTO "text" VALUES('cb02f52f7c923047a75605f0815dba1bfd087a99c66a4fa1040d394949d0e830',X'789C2BC92CC949B552B0E0020010D402BF');
INSERT INTO "text" VALUES('71ab585c6eb07f263ec29f624b21aafebe9aefca7bee11ab21cfee43d9948688',X'789C2BC92CC949B55230E6020010CA02BA');
INSERT INTO "text" VALUES('065a1f622cf09066afc38906f3c0dfade7114a76231b7c1a4503e5551329f231',X'789C2BC92CC949B55230E0020010C402B7');
INSERT INTO "text" VALUES('e7f202e2a52c83f8d5db5d0a74c8f7cfd2e6e1811261a6e5b73b2f17f180bfae',X'789C2BC92CC949B5523034E3020013E002EE');
INSERT INTO "text" VALUES('18bae17355f5eb373a9122bf726435a4a04883ae98e48861f5f1bec8994293c4',X'789C2BC92CC949B55230E4020010C602B8');
INSERT INTO "text" VALUES('b7b6d4149ce6b0e60757c82b056afc5a9eddd6e5fca33c233d0475452082e34f',X'789C2BC92CC949B552B0E4020010D602C0');
INSERT INTO "text" VALUES('a8a9632c190e463b7e7f78fc22d66435c452e827d663e8f6e264f154d6ed2381',X'789C2BC92CC949B5523034E5020013DE02ED');
INSERT INTO "text" VALUES('021d1da63c453f2aad2fd15dc7776b86874f2aec8d035b8097a24afe40a2b262',X'789C2BC92CC949B55230E3020010D002BD');
INSERT INTO "text" VALUES('12c8dbbfb59882db6423a4e7e567b9e68f493f25e9f6a6f1d4827d4ba8ecacc3',X'789C2BC92CC949B55230E5020010CE02BC');
INSERT INTO "text" VALUES('46a287a7e4e0dff5d444403ba37fcfa7dfd832d43a5161c35c59d53e314a7315',X'789C2BC92CC949B5523034E6020013DA02EB');
INSERT INTO "text" VALUES('49846d5ac28f9df842a0ecbecbd5b8739298a9af4f0ce63f0aef05902a4d94d6',X'789C2BC92CC949B5523034E0020013D402E8');
INSERT INTO "text" VALUES('ac27717aaab46c10235983ec43bbdce9d784f57559e1dedbe707bb3c39c6baed',X'789C2BC92CC949B55230E2020010C802B9');
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
INSERT INTO "token" VALUES('7ju6bzncm4tq7d6s','-sVLY5hr3I5XX9tPCFGaSxcsoGU8L7HuJhwnkIM9VvM','cv6sxg7a7ecffmm4','t',0,'2026-01-05 08:06:21.000000','2026-01-06 08:06:21.000000',NULL);
INSERT INTO "token" VALUES('jhpw53cd4axm9swx','4vRQ8v9QGN_M1rHh_-RRhNe1plYxLVZEF0avjl0dRGk','cv6sxg7a7ecffmm4','t',0,'2026-01-05 08:07:10.000000','2026-01-06 08:07:10.000000',NULL);
INSERT INTO "token" VALUES('2mdtgdxupk9zsnd8','CQZQ8ULk_dtf9H67V0T5D0QPlcntk_DlinQv0-mAVlE','pxrqdqdynues5kbp','t',0,'2026-01-05 08:08:48.000000','2026-01-06 08:08:48.000000',NULL);
INSERT INTO "token" VALUES('usd8kdmvrtpmftze','-ZsClpuhiZ8x1wPh9ZrzK6_KLBolCEMw3HzXsnUvjA8','tqcnmd9gsdux4xuk','t',0,'2026-01-05 08:09:37.000000','2026-01-06 08:09:37.000000',NULL);
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
INSERT INTO "version" VALUES('one',1,'da6c36a220879eec1be9beeaccc648b82317cebac22c1ad18a9e5a5709304ad2','create','cv6sxg7a7ecffmm4','2026-01-05 08:00:00.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('two',1,'da6c36a220879eec1be9beeaccc648b82317cebac22c1ad18a9e5a5709304ad2','create','cv6sxg7a7ecffmm4','2026-01-05 08:00:00.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('wvnwczdkaknkuf9e',1,'c8ffe0525ed866385c9352196eb1e37c644ce7c22c306e0eaaaf7720312df1c0','change','cv6sxg7a7ecffmm4','2026-01-05 08:00:01.000000',X'789C8B8E0500011500B9',NULL,NULL,'k2','d');
INSERT INTO "version" VALUES('two',2,'8a4fcf19ba2cc733d56a18729859926231c4e102fbadf2715e86b3cd6341caa9','change','cv6sxg7a7ecffmm4','2026-01-05 08:00:02.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('pkkbez4s7329x6s8',1,'71ab585c6eb07f263ec29f624b21aafebe9aefca7bee11ab21cfee43d9948688','change','cv6sxg7a7ecffmm4','2026-01-05 08:00:50.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('two',3,'065a1f622cf09066afc38906f3c0dfade7114a76231b7c1a4503e5551329f231','change','m6ywhuzvgtzfu6u7','2026-01-05 08:00:51.000000',X'789C8B8E0500011500B9',NULL,NULL,'k0','d');
INSERT INTO "version" VALUES('brwy58ep88c4q6t7',1,'18bae17355f5eb373a9122bf726435a4a04883ae98e48861f5f1bec8994293c4','change','m6ywhuzvgtzfu6u7','2026-01-05 08:01:39.000000',X'789C8B8E0500011500B9',NULL,NULL,'k0','d');
INSERT INTO "version" VALUES('m9dq6raawm8yhdmx',1,'b7b6d4149ce6b0e60757c82b056afc5a9eddd6e5fca33c233d0475452082e34f','change','cv6sxg7a7ecffmm4','2026-01-05 08:02:28.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('qt7zt6mnd383dj7t',1,'c8ffe0525ed866385c9352196eb1e37c644ce7c22c306e0eaaaf7720312df1c0','change','m6ywhuzvgtzfu6u7','2026-01-05 08:03:17.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('98gv63mt3hzyjmfn',1,'a8a9632c190e463b7e7f78fc22d66435c452e827d663e8f6e264f154d6ed2381','change','pxrqdqdynues5kbp','2026-01-05 08:04:06.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('two',4,'021d1da63c453f2aad2fd15dc7776b86874f2aec8d035b8097a24afe40a2b262','change','m6ywhuzvgtzfu6u7','2026-01-05 08:04:07.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('pzwd3tv5sht7byf8',1,'8a4fcf19ba2cc733d56a18729859926231c4e102fbadf2715e86b3cd6341caa9','change','pxrqdqdynues5kbp','2026-01-05 08:04:55.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('n36sn8uepct3s26a',1,'c8ffe0525ed866385c9352196eb1e37c644ce7c22c306e0eaaaf7720312df1c0','change','cv6sxg7a7ecffmm4','2026-01-05 08:05:44.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('two',5,'12c8dbbfb59882db6423a4e7e567b9e68f493f25e9f6a6f1d4827d4ba8ecacc3','change','pxrqdqdynues5kbp','2026-01-05 08:05:45.000000',X'789C8B8E0500011500B9',NULL,NULL,'k0','d');
INSERT INTO "version" VALUES('235pkxmmcza9hcv2',1,'71ab585c6eb07f263ec29f624b21aafebe9aefca7bee11ab21cfee43d9948688','change','tqcnmd9gsdux4xuk','2026-01-05 08:06:33.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('one',2,'cb02f52f7c923047a75605f0815dba1bfd087a99c66a4fa1040d394949d0e830','change','cv6sxg7a7ecffmm4','2026-01-05 08:06:34.000000',X'789C8B8E0500011500B9',NULL,NULL,'k2','d');
INSERT INTO "version" VALUES('6ynub7ukf5u5aphz',1,'46a287a7e4e0dff5d444403ba37fcfa7dfd832d43a5161c35c59d53e314a7315','change','tqcnmd9gsdux4xuk','2026-01-05 08:07:22.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('two',6,'49846d5ac28f9df842a0ecbecbd5b8739298a9af4f0ce63f0aef05902a4d94d6','change','8f726mkbaazt5usu','2026-01-05 08:07:23.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
INSERT INTO "version" VALUES('yxgy3eh6mu25sgkx',1,'12c8dbbfb59882db6423a4e7e567b9e68f493f25e9f6a6f1d4827d4ba8ecacc3','change','tqcnmd9gsdux4xuk','2026-01-05 08:08:11.000000',X'789C8B8E0500011500B9',NULL,NULL,'k2','d');
INSERT INTO "version" VALUES('xnjedg2nyyf5gqm4',1,'ac27717aaab46c10235983ec43bbdce9d784f57559e1dedbe707bb3c39c6baed','change','cv6sxg7a7ecffmm4','2026-01-05 08:09:00.000000',X'789C8B8E0500011500B9',NULL,NULL,NULL,NULL);
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

CREATE TABLE "check_ins" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "check_ins_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"day" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"source" text NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"picks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"asking" text,
	"note" text,
	"message_id" integer,
	"sent_at" timestamp (3) with time zone,
	"later" boolean DEFAULT false NOT NULL,
	"last_update_id" bigint DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "check_ins_person_day" UNIQUE("person_id","day"),
	CONSTRAINT "check_ins_state" CHECK ("check_ins"."state" in ('open', 'done')),
	CONSTRAINT "check_ins_source" CHECK ("check_ins"."source" in ('today', 'recall', 'edited', 'imported')),
	CONSTRAINT "check_ins_note" CHECK (char_length("check_ins"."note") <= 500)
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"purpose" text NOT NULL,
	"version" text NOT NULL,
	"language" text NOT NULL,
	"text_hash" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "medicines" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "medicines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"name" text NOT NULL,
	"class" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "medicines_name" CHECK (char_length("medicines"."name") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" bigint PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"zone" text,
	"step" text,
	"message_id" integer,
	"sent_at" timestamp (3) with time zone,
	"asked" text,
	"asked_at" timestamp (3) with time zone,
	"shown_at" timestamp (3) with time zone,
	"asked_after" bigint,
	"profile" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"met_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"minute" smallint NOT NULL,
	"weekdays" smallint NOT NULL,
	"active" boolean NOT NULL,
	CONSTRAINT "reminders_person_id_kind_pk" PRIMARY KEY("person_id","kind"),
	CONSTRAINT "reminders_minute" CHECK ("reminders"."minute" between 0 and 1439),
	CONSTRAINT "reminders_weekdays" CHECK ("reminders"."weekdays" between 0 and 127)
);
--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medicines" ADD CONSTRAINT "medicines_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_person" ON "consents" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "medicines_person_name" ON "medicines" USING btree ("person_id",lower("name"));
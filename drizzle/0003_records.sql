CREATE TABLE "headaches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "headaches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"day" date NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"peak" smallint,
	"side" text,
	"relief" text,
	"open" boolean DEFAULT true NOT NULL,
	"message_id" integer,
	"sent_at" timestamp (3) with time zone,
	"last_update_id" bigint DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "headaches_peak" CHECK ("headaches"."peak" between 1 and 10),
	CONSTRAINT "headaches_side" CHECK ("headaches"."side" in ('left', 'right', 'both')),
	CONSTRAINT "headaches_relief" CHECK ("headaches"."relief" in ('free', 'better', 'same', 'worse')),
	CONSTRAINT "headaches_end" CHECK ("headaches"."ended_at" >= "headaches"."started_at")
);
--> statement-breakpoint
CREATE TABLE "intakes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "intakes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"day" date NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"option" text NOT NULL,
	"reason" text NOT NULL,
	"headache_id" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "intakes_reason" CHECK ("intakes"."reason" in ('headache', 'other-pain', 'preventive'))
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visits_note" CHECK (char_length("visits"."note") <= 500)
);
--> statement-breakpoint
ALTER TABLE "medicines" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "medicines" ADD COLUMN "listed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "headaches" ADD CONSTRAINT "headaches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_headache_id_headaches_id_fk" FOREIGN KEY ("headache_id") REFERENCES "public"."headaches"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "headaches_person" ON "headaches" USING btree ("person_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "headaches_open" ON "headaches" USING btree ("person_id") WHERE "headaches"."open";--> statement-breakpoint
CREATE INDEX "intakes_person" ON "intakes" USING btree ("person_id","day");--> statement-breakpoint
CREATE INDEX "intakes_headache" ON "intakes" USING btree ("headache_id");--> statement-breakpoint
CREATE INDEX "visits_person" ON "visits" USING btree ("person_id","day");--> statement-breakpoint
ALTER TABLE "medicines" ADD CONSTRAINT "medicines_reason" CHECK ("medicines"."reason" in ('headache', 'other-pain', 'preventive'));
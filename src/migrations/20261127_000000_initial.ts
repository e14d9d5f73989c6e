import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// As Payload made it, but for two defaults of several lines, which it indents: these stand at the margin again.

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_channel" AS ENUM('submission', 'wechat', 'website', 'office');
  CREATE TYPE "public"."enum_articles_status" AS ENUM('draft', 'review', 'approved', 'rejected', 'published');
  CREATE TYPE "public"."enum__articles_v_version_channel" AS ENUM('submission', 'wechat', 'website', 'office');
  CREATE TYPE "public"."enum__articles_v_version_status" AS ENUM('draft', 'review', 'approved', 'rejected', 'published');
  CREATE TYPE "public"."enum_solicitations_status" AS ENUM('draft', 'open', 'closed');
  CREATE TYPE "public"."enum_issues_status" AS ENUM('draft', 'review', 'published');
  CREATE TYPE "public"."enum__issues_v_version_status" AS ENUM('draft', 'review', 'published');
  CREATE TYPE "public"."enum_recipients_kind" AS ENUM('report', 'copy');
  CREATE TYPE "public"."enum_deliveries_status" AS ENUM('pending', 'sending', 'sent', 'bounced', 'failed', 'uncertain');
  CREATE TYPE "public"."enum_bounces_status" AS ENUM('open', 'assigned', 'noted', 'handled');
  CREATE TYPE "public"."enum_bounces_kind" AS ENUM('failed', 'delayed', 'passed', 'reply', 'unclear');
  CREATE TYPE "public"."enum_users_role" AS ENUM('author', 'reviewer', 'admin');
  CREATE TYPE "public"."enum_notices_kind" AS ENUM('returned', 'approved', 'rejected', 'printed', 'solicited', 'reminded', 'digest', 'delivered');
  CREATE TYPE "public"."enum_notices_status" AS ENUM('pending', 'sending', 'sent', 'bounced', 'failed', 'uncertain');
  CREATE TYPE "public"."enum_transitions_collection" AS ENUM('articles', 'issues', 'deliveries', 'solicitations');
  CREATE TABLE "articles" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"edited_by_id" integer,
  	"saved_quietly" boolean,
  	"headline" varchar,
  	"title" varchar,
  	"body" jsonb,
  	"company_id" integer,
  	"channel" "enum_articles_channel" DEFAULT 'submission',
  	"source_url" varchar,
  	"solicitation_id" integer,
  	"status" "enum_articles_status" DEFAULT 'draft',
  	"issue_id" integer,
  	"first_submitted_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_articles_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_edited_by_id" integer,
  	"version_saved_quietly" boolean,
  	"version_headline" varchar,
  	"version_title" varchar,
  	"version_body" jsonb,
  	"version_company_id" integer,
  	"version_channel" "enum__articles_v_version_channel" DEFAULT 'submission',
  	"version_source_url" varchar,
  	"version_solicitation_id" integer,
  	"version_status" "enum__articles_v_version_status" DEFAULT 'draft',
  	"version_issue_id" integer,
  	"version_first_submitted_at" timestamp(3) with time zone,
  	"version_created_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "solicitations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"topic" varchar NOT NULL,
  	"description" varchar,
  	"due" varchar NOT NULL,
  	"every_company" boolean DEFAULT true,
  	"status" "enum_solicitations_status" DEFAULT 'draft',
  	"opened_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "solicitations_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"companies_id" integer
  );
  
  CREATE TABLE "issues" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"year" numeric,
  	"number" numeric,
  	"total_number" numeric,
  	"date" varchar NOT NULL,
  	"status" "enum_issues_status" DEFAULT 'draft',
  	"statistics_include" boolean DEFAULT false,
  	"statistics_from" varchar,
  	"statistics_to" varchar,
  	"secrecy" varchar,
  	"serial" varchar,
  	"editors_note" varchar,
  	"contents" boolean DEFAULT false,
  	"copies" numeric,
  	"published_at" timestamp(3) with time zone,
  	"revision" numeric DEFAULT 1,
  	"submitted_by_id" integer,
  	"pdf_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "issues_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" integer
  );
  
  CREATE TABLE "_issues_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_year" numeric,
  	"version_number" numeric,
  	"version_total_number" numeric,
  	"version_date" varchar NOT NULL,
  	"version_status" "enum__issues_v_version_status" DEFAULT 'draft',
  	"version_statistics_include" boolean DEFAULT false,
  	"version_statistics_from" varchar,
  	"version_statistics_to" varchar,
  	"version_secrecy" varchar,
  	"version_serial" varchar,
  	"version_editors_note" varchar,
  	"version_contents" boolean DEFAULT false,
  	"version_copies" numeric,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revision" numeric DEFAULT 1,
  	"version_submitted_by_id" integer,
  	"version_pdf_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_issues_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" integer
  );
  
  CREATE TABLE "recipients_mailboxes" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"email" varchar NOT NULL
  );
  
  CREATE TABLE "recipients" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_recipients_kind" DEFAULT 'copy' NOT NULL,
  	"order" numeric DEFAULT 0 NOT NULL,
  	"active" boolean DEFAULT true,
  	"every_company" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "deliveries" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"issue_id" integer NOT NULL,
  	"publication_id" integer NOT NULL,
  	"revision" numeric NOT NULL,
  	"email" varchar NOT NULL,
  	"name" varchar,
  	"recipients" jsonb NOT NULL,
  	"status" "enum_deliveries_status" DEFAULT 'pending' NOT NULL,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"message_id" varchar NOT NULL,
  	"last_error" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"next_attempt_at" timestamp(3) with time zone,
  	"first_attempt_at" timestamp(3) with time zone,
  	"lease_until" timestamp(3) with time zone,
  	"lease_token" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bounces" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"status" "enum_bounces_status" NOT NULL,
  	"kind" "enum_bounces_kind" NOT NULL,
  	"delivery_id" integer,
  	"recipient" varchar,
  	"reason" varchar,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"sender" varchar,
  	"subject" varchar,
  	"excerpt" varchar,
  	"handled_by_id" integer,
  	"handled_at" timestamp(3) with time zone,
  	"fingerprint" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "companies_contacts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar NOT NULL
  );
  
  CREATE TABLE "companies" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"short_name" varchar NOT NULL,
  	"order" numeric NOT NULL,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"role" "enum_users_role" DEFAULT 'author' NOT NULL,
  	"company_id" integer,
  	"notices_returned" boolean DEFAULT true,
  	"notices_approved" boolean DEFAULT true,
  	"notices_rejected" boolean DEFAULT true,
  	"notices_printed" boolean DEFAULT true,
  	"notices_solicited" boolean DEFAULT true,
  	"notices_reminded" boolean DEFAULT true,
  	"notices_digest" boolean DEFAULT true,
  	"notices_delivered" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "media" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"alt" varchar,
  	"company_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_thumbnail_url" varchar,
  	"sizes_thumbnail_width" numeric,
  	"sizes_thumbnail_height" numeric,
  	"sizes_thumbnail_mime_type" varchar,
  	"sizes_thumbnail_filesize" numeric,
  	"sizes_thumbnail_filename" varchar,
  	"sizes_reading_url" varchar,
  	"sizes_reading_width" numeric,
  	"sizes_reading_height" numeric,
  	"sizes_reading_mime_type" varchar,
  	"sizes_reading_filesize" numeric,
  	"sizes_reading_filename" varchar
  );
  
  CREATE TABLE "notices" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL,
  	"kind" "enum_notices_kind" NOT NULL,
  	"user_id" integer,
  	"email" varchar NOT NULL,
  	"name" varchar,
  	"text" varchar NOT NULL,
  	"html" varchar NOT NULL,
  	"mail" jsonb NOT NULL,
  	"key" varchar NOT NULL,
  	"status" "enum_notices_status" DEFAULT 'pending' NOT NULL,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"message_id" varchar NOT NULL,
  	"last_error" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"next_attempt_at" timestamp(3) with time zone,
  	"first_attempt_at" timestamp(3) with time zone,
  	"lease_until" timestamp(3) with time zone,
  	"lease_token" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "transitions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"collection" "enum_transitions_collection" NOT NULL,
  	"document" numeric NOT NULL,
  	"action" varchar NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL,
  	"by_id" integer,
  	"by_name" varchar,
  	"at" timestamp(3) with time zone NOT NULL,
  	"comment" varchar,
  	"article_id" integer,
  	"issue_id" integer
  );
  
  CREATE TABLE "publications" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"issue_id" integer NOT NULL,
  	"revision" numeric NOT NULL,
  	"view" jsonb NOT NULL,
  	"reason" varchar,
  	"published_by_id" integer,
  	"published_at" timestamp(3) with time zone NOT NULL,
  	"pdf_id" integer,
  	"pages" numeric,
  	"mail" jsonb NOT NULL,
  	"mail_paused_at" timestamp(3) with time zone,
  	"render_attempts" numeric DEFAULT 0,
  	"render_error" varchar,
  	"render_next_at" timestamp(3) with time zone,
  	"render_lease_until" timestamp(3) with time zone,
  	"render_token" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "pdfs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"issue_id" integer NOT NULL,
  	"revision" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" integer,
  	"solicitations_id" integer,
  	"issues_id" integer,
  	"recipients_id" integer,
  	"deliveries_id" integer,
  	"bounces_id" integer,
  	"companies_id" integer,
  	"users_id" integer,
  	"media_id" integer,
  	"notices_id" integer,
  	"transitions_id" integer,
  	"publications_id" integer,
  	"pdfs_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name_lines" varchar DEFAULT '行业党建、文明创建
  工作简报' NOT NULL,
  	"editor" varchar DEFAULT '党建办、文明办编' NOT NULL,
  	"first_total_number" numeric DEFAULT 1 NOT NULL,
  	"dual_sign_off" boolean DEFAULT false,
  	"statistics_title" varchar DEFAULT '来稿及刊用情况' NOT NULL,
  	"statistics_note" varchar DEFAULT '注：“来稿数”统计各企业投来的稿件；“刊用数”统计编者从投稿、公众号、官网等处选用的稿件。',
  	"return_phrases" varchar DEFAULT '请写明时间、地点和参加人员。
请补充具体做法和成效。
请核实文中的数字。
标题请写明单位和事件。
篇幅偏长，请压缩后再提交。
图片不清晰，请更换原图。',
  	"reject_phrases" varchar DEFAULT '与已刊发的内容重复。
时效已过。
与本简报的主题关系不大。
近期同类稿件较多，未能选用。',
  	"sender_name" varchar DEFAULT '工作简报编辑部' NOT NULL,
  	"reply_to" varchar,
  	"contact" varchar,
  	"reading_days" numeric,
  	"digest_hour" numeric DEFAULT 9 NOT NULL,
  	"reminder_days" numeric DEFAULT 3 NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_settings_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"version_name_lines" varchar DEFAULT '行业党建、文明创建
  工作简报' NOT NULL,
  	"version_editor" varchar DEFAULT '党建办、文明办编' NOT NULL,
  	"version_first_total_number" numeric DEFAULT 1 NOT NULL,
  	"version_dual_sign_off" boolean DEFAULT false,
  	"version_statistics_title" varchar DEFAULT '来稿及刊用情况' NOT NULL,
  	"version_statistics_note" varchar DEFAULT '注：“来稿数”统计各企业投来的稿件；“刊用数”统计编者从投稿、公众号、官网等处选用的稿件。',
  	"version_return_phrases" varchar DEFAULT '请写明时间、地点和参加人员。
请补充具体做法和成效。
请核实文中的数字。
标题请写明单位和事件。
篇幅偏长，请压缩后再提交。
图片不清晰，请更换原图。',
  	"version_reject_phrases" varchar DEFAULT '与已刊发的内容重复。
时效已过。
与本简报的主题关系不大。
近期同类稿件较多，未能选用。',
  	"version_sender_name" varchar DEFAULT '工作简报编辑部' NOT NULL,
  	"version_reply_to" varchar,
  	"version_contact" varchar,
  	"version_reading_days" numeric,
  	"version_digest_hour" numeric DEFAULT 9 NOT NULL,
  	"version_reminder_days" numeric DEFAULT 3 NOT NULL,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "articles" ADD CONSTRAINT "articles_edited_by_id_users_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_solicitation_id_solicitations_id_fk" FOREIGN KEY ("solicitation_id") REFERENCES "public"."solicitations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_parent_id_articles_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_edited_by_id_users_id_fk" FOREIGN KEY ("version_edited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_company_id_companies_id_fk" FOREIGN KEY ("version_company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_solicitation_id_solicitations_id_fk" FOREIGN KEY ("version_solicitation_id") REFERENCES "public"."solicitations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_issue_id_issues_id_fk" FOREIGN KEY ("version_issue_id") REFERENCES "public"."issues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "solicitations_rels" ADD CONSTRAINT "solicitations_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."solicitations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "solicitations_rels" ADD CONSTRAINT "solicitations_rels_companies_fk" FOREIGN KEY ("companies_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "issues" ADD CONSTRAINT "issues_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "issues" ADD CONSTRAINT "issues_pdf_id_pdfs_id_fk" FOREIGN KEY ("pdf_id") REFERENCES "public"."pdfs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "issues_rels" ADD CONSTRAINT "issues_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "issues_rels" ADD CONSTRAINT "issues_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_issues_v" ADD CONSTRAINT "_issues_v_parent_id_issues_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."issues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v" ADD CONSTRAINT "_issues_v_version_submitted_by_id_users_id_fk" FOREIGN KEY ("version_submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v" ADD CONSTRAINT "_issues_v_version_pdf_id_pdfs_id_fk" FOREIGN KEY ("version_pdf_id") REFERENCES "public"."pdfs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v_rels" ADD CONSTRAINT "_issues_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_issues_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_issues_v_rels" ADD CONSTRAINT "_issues_v_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "recipients_mailboxes" ADD CONSTRAINT "recipients_mailboxes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."recipients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bounces" ADD CONSTRAINT "bounces_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bounces" ADD CONSTRAINT "bounces_handled_by_id_users_id_fk" FOREIGN KEY ("handled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "companies_contacts" ADD CONSTRAINT "companies_contacts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transitions" ADD CONSTRAINT "transitions_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transitions" ADD CONSTRAINT "transitions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transitions" ADD CONSTRAINT "transitions_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "publications" ADD CONSTRAINT "publications_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "publications" ADD CONSTRAINT "publications_published_by_id_users_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "publications" ADD CONSTRAINT "publications_pdf_id_pdfs_id_fk" FOREIGN KEY ("pdf_id") REFERENCES "public"."pdfs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pdfs" ADD CONSTRAINT "pdfs_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_solicitations_fk" FOREIGN KEY ("solicitations_id") REFERENCES "public"."solicitations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_issues_fk" FOREIGN KEY ("issues_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_recipients_fk" FOREIGN KEY ("recipients_id") REFERENCES "public"."recipients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_deliveries_fk" FOREIGN KEY ("deliveries_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_bounces_fk" FOREIGN KEY ("bounces_id") REFERENCES "public"."bounces"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_companies_fk" FOREIGN KEY ("companies_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_notices_fk" FOREIGN KEY ("notices_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_transitions_fk" FOREIGN KEY ("transitions_id") REFERENCES "public"."transitions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_publications_fk" FOREIGN KEY ("publications_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pdfs_fk" FOREIGN KEY ("pdfs_id") REFERENCES "public"."pdfs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_edited_by_idx" ON "articles" USING btree ("edited_by_id");
  CREATE INDEX "articles_company_idx" ON "articles" USING btree ("company_id");
  CREATE INDEX "articles_solicitation_idx" ON "articles" USING btree ("solicitation_id");
  CREATE INDEX "articles_status_idx" ON "articles" USING btree ("status");
  CREATE INDEX "articles_issue_idx" ON "articles" USING btree ("issue_id");
  CREATE INDEX "articles_first_submitted_at_idx" ON "articles" USING btree ("first_submitted_at");
  CREATE INDEX "articles_created_by_idx" ON "articles" USING btree ("created_by_id");
  CREATE INDEX "articles_updated_at_idx" ON "articles" USING btree ("updated_at");
  CREATE INDEX "articles_created_at_idx" ON "articles" USING btree ("created_at");
  CREATE INDEX "_articles_v_parent_idx" ON "_articles_v" USING btree ("parent_id");
  CREATE INDEX "_articles_v_version_version_edited_by_idx" ON "_articles_v" USING btree ("version_edited_by_id");
  CREATE INDEX "_articles_v_version_version_company_idx" ON "_articles_v" USING btree ("version_company_id");
  CREATE INDEX "_articles_v_version_version_solicitation_idx" ON "_articles_v" USING btree ("version_solicitation_id");
  CREATE INDEX "_articles_v_version_version_status_idx" ON "_articles_v" USING btree ("version_status");
  CREATE INDEX "_articles_v_version_version_issue_idx" ON "_articles_v" USING btree ("version_issue_id");
  CREATE INDEX "_articles_v_version_version_first_submitted_at_idx" ON "_articles_v" USING btree ("version_first_submitted_at");
  CREATE INDEX "_articles_v_version_version_created_by_idx" ON "_articles_v" USING btree ("version_created_by_id");
  CREATE INDEX "_articles_v_version_version_updated_at_idx" ON "_articles_v" USING btree ("version_updated_at");
  CREATE INDEX "_articles_v_version_version_created_at_idx" ON "_articles_v" USING btree ("version_created_at");
  CREATE INDEX "_articles_v_created_at_idx" ON "_articles_v" USING btree ("created_at");
  CREATE INDEX "_articles_v_updated_at_idx" ON "_articles_v" USING btree ("updated_at");
  CREATE INDEX "solicitations_due_idx" ON "solicitations" USING btree ("due");
  CREATE INDEX "solicitations_status_idx" ON "solicitations" USING btree ("status");
  CREATE INDEX "solicitations_updated_at_idx" ON "solicitations" USING btree ("updated_at");
  CREATE INDEX "solicitations_created_at_idx" ON "solicitations" USING btree ("created_at");
  CREATE INDEX "solicitations_rels_order_idx" ON "solicitations_rels" USING btree ("order");
  CREATE INDEX "solicitations_rels_parent_idx" ON "solicitations_rels" USING btree ("parent_id");
  CREATE INDEX "solicitations_rels_path_idx" ON "solicitations_rels" USING btree ("path");
  CREATE INDEX "solicitations_rels_companies_id_idx" ON "solicitations_rels" USING btree ("companies_id");
  CREATE INDEX "issues_year_idx" ON "issues" USING btree ("year");
  CREATE UNIQUE INDEX "issues_total_number_idx" ON "issues" USING btree ("total_number");
  CREATE INDEX "issues_date_idx" ON "issues" USING btree ("date");
  CREATE INDEX "issues_status_idx" ON "issues" USING btree ("status");
  CREATE INDEX "issues_statistics_statistics_from_idx" ON "issues" USING btree ("statistics_from");
  CREATE INDEX "issues_statistics_statistics_to_idx" ON "issues" USING btree ("statistics_to");
  CREATE INDEX "issues_submitted_by_idx" ON "issues" USING btree ("submitted_by_id");
  CREATE INDEX "issues_pdf_idx" ON "issues" USING btree ("pdf_id");
  CREATE INDEX "issues_updated_at_idx" ON "issues" USING btree ("updated_at");
  CREATE INDEX "issues_created_at_idx" ON "issues" USING btree ("created_at");
  CREATE UNIQUE INDEX "year_number_idx" ON "issues" USING btree ("year","number");
  CREATE INDEX "issues_rels_order_idx" ON "issues_rels" USING btree ("order");
  CREATE INDEX "issues_rels_parent_idx" ON "issues_rels" USING btree ("parent_id");
  CREATE INDEX "issues_rels_path_idx" ON "issues_rels" USING btree ("path");
  CREATE INDEX "issues_rels_articles_id_idx" ON "issues_rels" USING btree ("articles_id");
  CREATE INDEX "_issues_v_parent_idx" ON "_issues_v" USING btree ("parent_id");
  CREATE INDEX "_issues_v_version_version_year_idx" ON "_issues_v" USING btree ("version_year");
  CREATE INDEX "_issues_v_version_version_total_number_idx" ON "_issues_v" USING btree ("version_total_number");
  CREATE INDEX "_issues_v_version_version_date_idx" ON "_issues_v" USING btree ("version_date");
  CREATE INDEX "_issues_v_version_version_status_idx" ON "_issues_v" USING btree ("version_status");
  CREATE INDEX "_issues_v_version_statistics_version_statistics_from_idx" ON "_issues_v" USING btree ("version_statistics_from");
  CREATE INDEX "_issues_v_version_statistics_version_statistics_to_idx" ON "_issues_v" USING btree ("version_statistics_to");
  CREATE INDEX "_issues_v_version_version_submitted_by_idx" ON "_issues_v" USING btree ("version_submitted_by_id");
  CREATE INDEX "_issues_v_version_version_pdf_idx" ON "_issues_v" USING btree ("version_pdf_id");
  CREATE INDEX "_issues_v_version_version_updated_at_idx" ON "_issues_v" USING btree ("version_updated_at");
  CREATE INDEX "_issues_v_version_version_created_at_idx" ON "_issues_v" USING btree ("version_created_at");
  CREATE INDEX "_issues_v_created_at_idx" ON "_issues_v" USING btree ("created_at");
  CREATE INDEX "_issues_v_updated_at_idx" ON "_issues_v" USING btree ("updated_at");
  CREATE INDEX "version_year_version_number_idx" ON "_issues_v" USING btree ("version_year","version_number");
  CREATE INDEX "_issues_v_rels_order_idx" ON "_issues_v_rels" USING btree ("order");
  CREATE INDEX "_issues_v_rels_parent_idx" ON "_issues_v_rels" USING btree ("parent_id");
  CREATE INDEX "_issues_v_rels_path_idx" ON "_issues_v_rels" USING btree ("path");
  CREATE INDEX "_issues_v_rels_articles_id_idx" ON "_issues_v_rels" USING btree ("articles_id");
  CREATE INDEX "recipients_mailboxes_order_idx" ON "recipients_mailboxes" USING btree ("_order");
  CREATE INDEX "recipients_mailboxes_parent_id_idx" ON "recipients_mailboxes" USING btree ("_parent_id");
  CREATE INDEX "recipients_updated_at_idx" ON "recipients" USING btree ("updated_at");
  CREATE INDEX "recipients_created_at_idx" ON "recipients" USING btree ("created_at");
  CREATE INDEX "deliveries_issue_idx" ON "deliveries" USING btree ("issue_id");
  CREATE INDEX "deliveries_publication_idx" ON "deliveries" USING btree ("publication_id");
  CREATE INDEX "deliveries_email_idx" ON "deliveries" USING btree ("email");
  CREATE INDEX "deliveries_status_idx" ON "deliveries" USING btree ("status");
  CREATE UNIQUE INDEX "deliveries_message_id_idx" ON "deliveries" USING btree ("message_id");
  CREATE INDEX "deliveries_next_attempt_at_idx" ON "deliveries" USING btree ("next_attempt_at");
  CREATE INDEX "deliveries_lease_until_idx" ON "deliveries" USING btree ("lease_until");
  CREATE INDEX "deliveries_updated_at_idx" ON "deliveries" USING btree ("updated_at");
  CREATE INDEX "deliveries_created_at_idx" ON "deliveries" USING btree ("created_at");
  CREATE UNIQUE INDEX "publication_email_idx" ON "deliveries" USING btree ("publication_id","email");
  CREATE INDEX "bounces_status_idx" ON "bounces" USING btree ("status");
  CREATE INDEX "bounces_delivery_idx" ON "bounces" USING btree ("delivery_id");
  CREATE INDEX "bounces_received_at_idx" ON "bounces" USING btree ("received_at");
  CREATE INDEX "bounces_handled_by_idx" ON "bounces" USING btree ("handled_by_id");
  CREATE UNIQUE INDEX "bounces_fingerprint_idx" ON "bounces" USING btree ("fingerprint");
  CREATE INDEX "bounces_updated_at_idx" ON "bounces" USING btree ("updated_at");
  CREATE INDEX "bounces_created_at_idx" ON "bounces" USING btree ("created_at");
  CREATE INDEX "companies_contacts_order_idx" ON "companies_contacts" USING btree ("_order");
  CREATE INDEX "companies_contacts_parent_id_idx" ON "companies_contacts" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "companies_name_idx" ON "companies" USING btree ("name");
  CREATE INDEX "companies_updated_at_idx" ON "companies" USING btree ("updated_at");
  CREATE INDEX "companies_created_at_idx" ON "companies" USING btree ("created_at");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_company_idx" ON "users" USING btree ("company_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "media_company_idx" ON "media" USING btree ("company_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_thumbnail_sizes_thumbnail_filename_idx" ON "media" USING btree ("sizes_thumbnail_filename");
  CREATE INDEX "media_sizes_reading_sizes_reading_filename_idx" ON "media" USING btree ("sizes_reading_filename");
  CREATE INDEX "notices_user_idx" ON "notices" USING btree ("user_id");
  CREATE UNIQUE INDEX "notices_key_idx" ON "notices" USING btree ("key");
  CREATE INDEX "notices_status_idx" ON "notices" USING btree ("status");
  CREATE UNIQUE INDEX "notices_message_id_idx" ON "notices" USING btree ("message_id");
  CREATE INDEX "notices_updated_at_idx" ON "notices" USING btree ("updated_at");
  CREATE INDEX "notices_created_at_idx" ON "notices" USING btree ("created_at");
  CREATE INDEX "transitions_document_idx" ON "transitions" USING btree ("document");
  CREATE INDEX "transitions_by_idx" ON "transitions" USING btree ("by_id");
  CREATE INDEX "transitions_at_idx" ON "transitions" USING btree ("at");
  CREATE INDEX "transitions_article_idx" ON "transitions" USING btree ("article_id");
  CREATE INDEX "transitions_issue_idx" ON "transitions" USING btree ("issue_id");
  CREATE INDEX "publications_issue_idx" ON "publications" USING btree ("issue_id");
  CREATE INDEX "publications_published_by_idx" ON "publications" USING btree ("published_by_id");
  CREATE INDEX "publications_pdf_idx" ON "publications" USING btree ("pdf_id");
  CREATE INDEX "publications_render_next_at_idx" ON "publications" USING btree ("render_next_at");
  CREATE INDEX "publications_updated_at_idx" ON "publications" USING btree ("updated_at");
  CREATE INDEX "publications_created_at_idx" ON "publications" USING btree ("created_at");
  CREATE UNIQUE INDEX "issue_revision_idx" ON "publications" USING btree ("issue_id","revision");
  CREATE INDEX "pdfs_issue_idx" ON "pdfs" USING btree ("issue_id");
  CREATE INDEX "pdfs_updated_at_idx" ON "pdfs" USING btree ("updated_at");
  CREATE INDEX "pdfs_created_at_idx" ON "pdfs" USING btree ("created_at");
  CREATE UNIQUE INDEX "pdfs_filename_idx" ON "pdfs" USING btree ("filename");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_articles_id_idx" ON "payload_locked_documents_rels" USING btree ("articles_id");
  CREATE INDEX "payload_locked_documents_rels_solicitations_id_idx" ON "payload_locked_documents_rels" USING btree ("solicitations_id");
  CREATE INDEX "payload_locked_documents_rels_issues_id_idx" ON "payload_locked_documents_rels" USING btree ("issues_id");
  CREATE INDEX "payload_locked_documents_rels_recipients_id_idx" ON "payload_locked_documents_rels" USING btree ("recipients_id");
  CREATE INDEX "payload_locked_documents_rels_deliveries_id_idx" ON "payload_locked_documents_rels" USING btree ("deliveries_id");
  CREATE INDEX "payload_locked_documents_rels_bounces_id_idx" ON "payload_locked_documents_rels" USING btree ("bounces_id");
  CREATE INDEX "payload_locked_documents_rels_companies_id_idx" ON "payload_locked_documents_rels" USING btree ("companies_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_notices_id_idx" ON "payload_locked_documents_rels" USING btree ("notices_id");
  CREATE INDEX "payload_locked_documents_rels_transitions_id_idx" ON "payload_locked_documents_rels" USING btree ("transitions_id");
  CREATE INDEX "payload_locked_documents_rels_publications_id_idx" ON "payload_locked_documents_rels" USING btree ("publications_id");
  CREATE INDEX "payload_locked_documents_rels_pdfs_id_idx" ON "payload_locked_documents_rels" USING btree ("pdfs_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "_settings_v_created_at_idx" ON "_settings_v" USING btree ("created_at");
  CREATE INDEX "_settings_v_updated_at_idx" ON "_settings_v" USING btree ("updated_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "articles" CASCADE;
  DROP TABLE "_articles_v" CASCADE;
  DROP TABLE "solicitations" CASCADE;
  DROP TABLE "solicitations_rels" CASCADE;
  DROP TABLE "issues" CASCADE;
  DROP TABLE "issues_rels" CASCADE;
  DROP TABLE "_issues_v" CASCADE;
  DROP TABLE "_issues_v_rels" CASCADE;
  DROP TABLE "recipients_mailboxes" CASCADE;
  DROP TABLE "recipients" CASCADE;
  DROP TABLE "deliveries" CASCADE;
  DROP TABLE "bounces" CASCADE;
  DROP TABLE "companies_contacts" CASCADE;
  DROP TABLE "companies" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "notices" CASCADE;
  DROP TABLE "transitions" CASCADE;
  DROP TABLE "publications" CASCADE;
  DROP TABLE "pdfs" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "settings" CASCADE;
  DROP TABLE "_settings_v" CASCADE;
  DROP TYPE "public"."enum_articles_channel";
  DROP TYPE "public"."enum_articles_status";
  DROP TYPE "public"."enum__articles_v_version_channel";
  DROP TYPE "public"."enum__articles_v_version_status";
  DROP TYPE "public"."enum_solicitations_status";
  DROP TYPE "public"."enum_issues_status";
  DROP TYPE "public"."enum__issues_v_version_status";
  DROP TYPE "public"."enum_recipients_kind";
  DROP TYPE "public"."enum_deliveries_status";
  DROP TYPE "public"."enum_bounces_status";
  DROP TYPE "public"."enum_bounces_kind";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_notices_kind";
  DROP TYPE "public"."enum_notices_status";
  DROP TYPE "public"."enum_transitions_collection";`)
}

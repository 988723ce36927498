CREATE TABLE public.authors (
    site text NOT NULL,
    id text NOT NULL,
    body text NOT NULL
);
CREATE TABLE public.bans (
    id bigint NOT NULL,
    site text NOT NULL,
    kind text NOT NULL,
    hash text NOT NULL,
    salt text,
    expires_at bigint NOT NULL,
    moderator text NOT NULL,
    created_at bigint NOT NULL,
    comment_id bigint
);
CREATE SEQUENCE public.bans_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.bans_id_seq OWNED BY public.bans.id;
CREATE TABLE public.comment_keys (
    site text NOT NULL,
    key text NOT NULL,
    body_hash text NOT NULL,
    comment_id bigint NOT NULL,
    http_status integer NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.comment_pages (
    id bigint NOT NULL,
    site text NOT NULL,
    key text NOT NULL,
    url text NOT NULL,
    closed integer DEFAULT 0 NOT NULL,
    count bigint DEFAULT 0 NOT NULL,
    revision bigint DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL
);
CREATE SEQUENCE public.comment_pages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.comment_pages_id_seq OWNED BY public.comment_pages.id;
CREATE TABLE public.comment_reports (
    comment_id bigint NOT NULL,
    address_hash text NOT NULL,
    reason text NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.comment_settings (
    site text NOT NULL,
    value text NOT NULL,
    revision bigint NOT NULL
);
CREATE TABLE public.comment_votes (
    comment_id bigint NOT NULL,
    device_hash text NOT NULL
);
CREATE TABLE public.comment_words (
    site text NOT NULL,
    word text NOT NULL,
    ham bigint NOT NULL,
    spam bigint NOT NULL
);
CREATE TABLE public.comments (
    id bigint NOT NULL,
    page_id bigint NOT NULL,
    parent_id bigint,
    root_id bigint,
    depth integer NOT NULL,
    author_name text,
    author_url text,
    author_email text,
    badge text,
    text text NOT NULL,
    created_at bigint NOT NULL,
    edited_at bigint,
    status text NOT NULL,
    shown integer NOT NULL,
    up integer DEFAULT 0 NOT NULL,
    reply_count integer DEFAULT 0 NOT NULL,
    token_hash text,
    address_hash text,
    address_salt text,
    text_hash text NOT NULL,
    score double precision NOT NULL,
    reasons text NOT NULL,
    moderated_at bigint,
    checked_at bigint
);
CREATE SEQUENCE public.comments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.comments_id_seq OWNED BY public.comments.id;
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.moderation_log (
    id bigint NOT NULL,
    site text NOT NULL,
    moderator text NOT NULL,
    action text NOT NULL,
    before text NOT NULL,
    created_at bigint NOT NULL,
    undone_at bigint
);
CREATE SEQUENCE public.moderation_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.moderation_log_id_seq OWNED BY public.moderation_log.id;
CREATE TABLE public.moderators (
    id bigint NOT NULL,
    name text NOT NULL,
    token_hash text NOT NULL,
    created_at bigint NOT NULL
);
CREATE SEQUENCE public.moderators_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.moderators_id_seq OWNED BY public.moderators.id;
CREATE TABLE public.post_labels (
    post_id bigint NOT NULL,
    kind text NOT NULL,
    label text NOT NULL
);
CREATE TABLE public.posts (
    id bigint NOT NULL,
    site text NOT NULL,
    key text NOT NULL,
    url text NOT NULL,
    title text NOT NULL,
    excerpt text,
    image text,
    published_at bigint,
    category text,
    tags text NOT NULL,
    authors text NOT NULL,
    reading_minutes integer,
    version text NOT NULL,
    terms bytea,
    visits bigint DEFAULT 0 NOT NULL,
    visits_week bigint DEFAULT 0 NOT NULL,
    visits_month bigint DEFAULT 0 NOT NULL,
    heat_now double precision,
    heat_day double precision
);
CREATE SEQUENCE public.posts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.posts_id_seq OWNED BY public.posts.id;
CREATE TABLE public.promo_days (
    site text NOT NULL,
    id text NOT NULL,
    day bigint NOT NULL,
    views bigint NOT NULL,
    clicks bigint NOT NULL
);
CREATE TABLE public.promos (
    site text NOT NULL,
    id text NOT NULL,
    body text NOT NULL
);
CREATE TABLE public.related (
    post_id bigint NOT NULL,
    list text NOT NULL
);
CREATE TABLE public.related_choices (
    post_id bigint NOT NULL,
    other_id bigint NOT NULL,
    choice text NOT NULL
);
CREATE TABLE public.secrets (
    name text NOT NULL,
    value text NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.visit_day (
    id integer NOT NULL,
    day bigint NOT NULL
);
CREATE TABLE public.visits_daily (
    post_id bigint NOT NULL,
    start bigint NOT NULL,
    visits bigint NOT NULL
);
CREATE TABLE public.visits_hourly (
    post_id bigint NOT NULL,
    start bigint NOT NULL,
    visits bigint NOT NULL
);
ALTER TABLE ONLY public.bans ALTER COLUMN id SET DEFAULT nextval('public.bans_id_seq'::regclass);
ALTER TABLE ONLY public.comment_pages ALTER COLUMN id SET DEFAULT nextval('public.comment_pages_id_seq'::regclass);
ALTER TABLE ONLY public.comments ALTER COLUMN id SET DEFAULT nextval('public.comments_id_seq'::regclass);
ALTER TABLE ONLY public.moderation_log ALTER COLUMN id SET DEFAULT nextval('public.moderation_log_id_seq'::regclass);
ALTER TABLE ONLY public.moderators ALTER COLUMN id SET DEFAULT nextval('public.moderators_id_seq'::regclass);
ALTER TABLE ONLY public.posts ALTER COLUMN id SET DEFAULT nextval('public.posts_id_seq'::regclass);
INSERT INTO public.comment_keys VALUES ('News', 'k-11111111111111111111111', 'f1XHqVeQc4VYEdpwrIkI1k0YjRdinXqG0zKbzeVohvo', 1, 201, 1795886615175);
INSERT INTO public.comment_pages VALUES (1, 'News', 'news.example/2026/story', 'https://news.example/2026/story', 0, 2, 3, 1795886615175);
INSERT INTO public.comment_votes VALUES (1, 'hqsrL1nUa1S3M8pr35m0H28YpdjcBYAODe8kIBF8Ndw');
INSERT INTO public.comments VALUES (2, 1, 1, 1, 1, NULL, NULL, NULL, NULL, 'A reply to it', 1795886615226, NULL, 'approved', 1, 0, 0, NULL, 'NrhC4iX8iYspHAmjWHOrhkGYlQn-BFjUChaHZCjwwFE', 'address 2026-11-28', '10dg-lD2kj4ZpjJ19TLawl', 0.15, '["no-token"]', NULL, NULL);
INSERT INTO public.comments VALUES (1, 1, NULL, NULL, 0, 'Ines', NULL, 'ines@reader.example', NULL, 'First of the *first* release', 1795886615175, NULL, 'approved', 1, 1, 1, 'uFK7p4__qxNi0eWeoe5rXRKjF2qD1N87zde9V3jfDQk', 'NrhC4iX8iYspHAmjWHOrhkGYlQn-BFjUChaHZCjwwFE', 'address 2026-11-28', 'iTILj35sbsy-_bbh8mnA75', 0.15, '["no-token"]', NULL, NULL);
INSERT INTO public.kysely_migration VALUES ('001-posts-index', '2026-11-28T17:23:32.651Z');
INSERT INTO public.kysely_migration VALUES ('002-posts-visits', '2026-11-28T17:23:32.662Z');
INSERT INTO public.kysely_migration VALUES ('003-posts-related', '2026-11-28T17:23:32.672Z');
INSERT INTO public.kysely_migration VALUES ('020-comments-threads', '2026-11-28T17:23:32.706Z');
INSERT INTO public.kysely_migration VALUES ('021-comments-readers', '2026-11-28T17:23:32.716Z');
INSERT INTO public.kysely_migration VALUES ('022-comments-keeping', '2026-11-28T17:23:32.729Z');
INSERT INTO public.kysely_migration VALUES ('030-moderation', '2026-11-28T17:23:32.751Z');
INSERT INTO public.kysely_migration VALUES ('031-moderation-banned-comments', '2026-11-28T17:23:32.753Z');
INSERT INTO public.kysely_migration VALUES ('040-authors', '2026-11-28T17:23:32.758Z');
INSERT INTO public.kysely_migration VALUES ('050-promos', '2026-11-28T17:23:32.767Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.secrets VALUES ('form token', '2zJfiupcuQsewawJq593plXvslimT6sPrTvO0003jz4', 1795886612775);
INSERT INTO public.secrets VALUES ('challenge', '5GlrTD5boxtPEXCeisB9tnaRycsubIRRxljEx3KiLDQ', 1795886612779);
INSERT INTO public.secrets VALUES ('address 2026-11-28', 'ZCGock9PtRs6xXjFDkzFGJsiKaIy1DLGDeNNrm6iKak', 1795886615175);
INSERT INTO public.visit_day VALUES (1, 1795824000000);
SELECT pg_catalog.setval('public.bans_id_seq', 1, false);
SELECT pg_catalog.setval('public.comment_pages_id_seq', 1, true);
SELECT pg_catalog.setval('public.comments_id_seq', 2, true);
SELECT pg_catalog.setval('public.moderation_log_id_seq', 1, false);
SELECT pg_catalog.setval('public.moderators_id_seq', 1, false);
SELECT pg_catalog.setval('public.posts_id_seq', 1, false);
ALTER TABLE ONLY public.authors
    ADD CONSTRAINT authors_pk PRIMARY KEY (site, id);
ALTER TABLE ONLY public.bans
    ADD CONSTRAINT bans_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.comment_keys
    ADD CONSTRAINT comment_keys_pk PRIMARY KEY (site, key);
ALTER TABLE ONLY public.comment_pages
    ADD CONSTRAINT comment_pages_key_key UNIQUE (key);
ALTER TABLE ONLY public.comment_pages
    ADD CONSTRAINT comment_pages_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.comment_reports
    ADD CONSTRAINT comment_reports_pk PRIMARY KEY (comment_id, address_hash);
ALTER TABLE ONLY public.comment_settings
    ADD CONSTRAINT comment_settings_pkey PRIMARY KEY (site);
ALTER TABLE ONLY public.comment_votes
    ADD CONSTRAINT comment_votes_pk PRIMARY KEY (comment_id, device_hash);
ALTER TABLE ONLY public.comment_words
    ADD CONSTRAINT comment_words_pk PRIMARY KEY (site, word);
ALTER TABLE ONLY public.comments
    ADD CONSTRAINT comments_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.moderation_log
    ADD CONSTRAINT moderation_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.moderators
    ADD CONSTRAINT moderators_name_key UNIQUE (name);
ALTER TABLE ONLY public.moderators
    ADD CONSTRAINT moderators_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.moderators
    ADD CONSTRAINT moderators_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.post_labels
    ADD CONSTRAINT post_labels_pk PRIMARY KEY (kind, label, post_id);
ALTER TABLE ONLY public.posts
    ADD CONSTRAINT posts_key_key UNIQUE (key);
ALTER TABLE ONLY public.posts
    ADD CONSTRAINT posts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.promo_days
    ADD CONSTRAINT promo_days_pk PRIMARY KEY (site, id, day);
ALTER TABLE ONLY public.promos
    ADD CONSTRAINT promos_pk PRIMARY KEY (site, id);
ALTER TABLE ONLY public.related_choices
    ADD CONSTRAINT related_choices_pk PRIMARY KEY (post_id, other_id);
ALTER TABLE ONLY public.related
    ADD CONSTRAINT related_pkey PRIMARY KEY (post_id);
ALTER TABLE ONLY public.secrets
    ADD CONSTRAINT secrets_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.visit_day
    ADD CONSTRAINT visit_day_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.visits_daily
    ADD CONSTRAINT visits_daily_pk PRIMARY KEY (post_id, start);
ALTER TABLE ONLY public.visits_hourly
    ADD CONSTRAINT visits_hourly_pk PRIMARY KEY (post_id, start);
CREATE INDEX bans_site ON public.bans USING btree (site, expires_at);
CREATE INDEX comment_keys_age ON public.comment_keys USING btree (created_at);
CREATE INDEX comments_address ON public.comments USING btree (address_hash, created_at);
CREATE INDEX comments_email ON public.comments USING btree (author_email);
CREATE INDEX comments_parent ON public.comments USING btree (parent_id, shown, id);
CREATE INDEX comments_root ON public.comments USING btree (root_id, shown, id);
CREATE INDEX comments_status ON public.comments USING btree (status, id);
CREATE INDEX comments_text ON public.comments USING btree (text_hash, created_at);
CREATE INDEX comments_thread ON public.comments USING btree (page_id, parent_id, shown, id);
CREATE INDEX comments_token ON public.comments USING btree (token_hash, status);
CREATE INDEX comments_top ON public.comments USING btree (page_id, parent_id, shown, up, id);
CREATE INDEX moderation_log_age ON public.moderation_log USING btree (created_at);
CREATE INDEX post_labels_post ON public.post_labels USING btree (post_id);
CREATE INDEX posts_category ON public.posts USING btree (site, category, published_at);
CREATE INDEX posts_heat_day ON public.posts USING btree (site, heat_day);
CREATE INDEX posts_heat_now ON public.posts USING btree (site, heat_now);
CREATE INDEX posts_published_at ON public.posts USING btree (site, published_at);
CREATE INDEX posts_visits ON public.posts USING btree (site, visits);
CREATE INDEX posts_visits_month ON public.posts USING btree (site, visits_month);
CREATE INDEX posts_visits_week ON public.posts USING btree (site, visits_week);
CREATE INDEX visits_daily_start ON public.visits_daily USING btree (start);
CREATE INDEX visits_hourly_start ON public.visits_hourly USING btree (start);
ALTER TABLE ONLY public.comment_reports
    ADD CONSTRAINT comment_reports_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES public.comments(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.comment_votes
    ADD CONSTRAINT comment_votes_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES public.comments(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.comments
    ADD CONSTRAINT comments_page_id_fkey FOREIGN KEY (page_id) REFERENCES public.comment_pages(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.comments
    ADD CONSTRAINT comments_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.comments(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.post_labels
    ADD CONSTRAINT post_labels_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.posts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.related_choices
    ADD CONSTRAINT related_choices_other_id_fkey FOREIGN KEY (other_id) REFERENCES public.posts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.related_choices
    ADD CONSTRAINT related_choices_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.posts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.related
    ADD CONSTRAINT related_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.posts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.visits_daily
    ADD CONSTRAINT visits_daily_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.posts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.visits_hourly
    ADD CONSTRAINT visits_hourly_post_id_fkey FOREIGN KEY (post_id) REFERENCES public.posts(id) ON DELETE CASCADE;

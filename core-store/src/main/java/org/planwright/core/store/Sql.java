package org.planwright.core.store;

import java.util.List;

/** Every statement the store knows. Standard SQL, but for CLOB, which PostgreSQL calls TEXT. */
final class Sql {

	/** The form of the tables; a later form migrates the earlier ones. */
	static final int FORM = 1;

	static final List<String> CREATE = List.of("""
			create table journal (
				plan_id varchar(64) not null,
				version bigint not null,
				recorded_at varchar(27) not null,
				known_from varchar(10) not null,
				actor_id varchar(64) not null,
				type varchar(64) not null,
				schema_version integer not null,
				payload clob,
				salt varchar(32),
				idempotency_key varchar(100),
				payload_hash varchar(64) not null,
				previous_hash varchar(64) not null,
				hash varchar(64) not null,
				primary key (plan_id, version))""", """
			create table person (
				id varchar(64) not null,
				name varchar(10000) not null,
				primary key (id))""", """
			create table store_form (form integer not null)""", """
			insert into store_form (form) values (""" + FORM + ")");

	static final String SELECT_FORM = "select form from store_form";

	static final String INSERT_ENTRY = """
			insert into journal (plan_id, version, recorded_at, known_from, actor_id, type, schema_version, payload, salt,
				idempotency_key, payload_hash, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	static final String SELECT_ENTRIES = """
			select plan_id, version, recorded_at, known_from, actor_id, type, schema_version, payload, salt,
				idempotency_key, payload_hash, previous_hash, hash
			from journal where plan_id = ? and version > ? order by plan_id, version fetch first ? rows only""";

	static final String SELECT_HEAD = """
			select version, hash from journal
			where plan_id = ? and version = (select max(version) from journal where plan_id = ?)""";

	static final String SELECT_HASH = "select hash from journal where plan_id = ? and version = ?";

	static final String SELECT_PLANS = "select distinct plan_id from journal order by plan_id";

	static final String SELECT_PEOPLE = "select id, name from person";

	static final String UPDATE_PERSON = "update person set name = ? where id = ?";

	static final String INSERT_PERSON = "insert into person (name, id) values (?, ?)";

	private Sql() {
	}
}

package org.planwright.core.store;

import java.util.List;

/** Every statement the store knows. Standard SQL, but for BLOB, which PostgreSQL calls BYTEA. */
final class Sql {

	/** The form of the tables: the only one this version opens. */
	static final int FORM = 3;

	static final List<String> CREATE = List.of("""
			create table journal (
				plan_id varchar(64) not null,
				first_version bigint not null,
				entries blob not null,
				primary key (plan_id, first_version))""", """
			create table person (
				id varchar(64) not null,
				name varchar(10000) not null,
				primary key (id))""", """
			create table store_form (form integer not null)""", """
			insert into store_form (form) values (""" + FORM + ")");

	static final String SELECT_FORM = "select form from store_form";

	static final String INSERT_SEGMENT = "insert into journal (plan_id, first_version, entries) values (?, ?, ?)";

	/** The ordering is that of the key, so nothing is sorted and reading can stop at any row. */
	static final String SELECT_SEGMENTS = """
			select plan_id, first_version, entries from journal
			where plan_id = ? and first_version >= ? order by plan_id, first_version""";

	/** Where the last segment begins that begins no later than a version. */
	static final String SELECT_FIRST = "select max(first_version) from journal where plan_id = ? and first_version <= ?";

	static final String SELECT_PLANS = "select distinct plan_id from journal order by plan_id";

	static final String SELECT_PEOPLE = "select id, name from person";

	static final String UPDATE_PERSON = "update person set name = ? where id = ?";

	static final String INSERT_PERSON = "insert into person (name, id) values (?, ?)";

	private Sql() {
	}
}

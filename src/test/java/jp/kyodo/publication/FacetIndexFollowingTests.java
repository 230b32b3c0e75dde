package jp.kyodo.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@PublicationTest
class FacetIndexFollowingTests {

	private static final String KIND = TestDocuments.KIND;

	@Autowired
	private TestDocuments documents;

	@Autowired
	private PublicationStamp stamp;

	@Autowired
	private JdbcTemplate template;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private List<ScheduledTaskHolder> schedules;

	@Test
	void bringsTheIndexOfAnyNodeInStepBeforeSomebodyReads() throws Exception {
		FacetIndexes node = new FacetIndexes(this.template, this.transactions, this.stamp);
		FacetIndex before = node.current(KIND);

		this.documents.publish(1944, "followed-1", "公表したばかり", "本文", "followed:yes");
		new FacetIndexFollowing(node).follow();

		assertThat(SqlStatements.of(() -> node.current(KIND))).singleElement().asString().contains("publication_stamp");
		assertThat(node.current(KIND)).isNotSameAs(before);
		assertThat(node.current(KIND).having("followed", Set.of("yes")).count()).isOne();
	}

	@Test
	void asksForNothingButTheNumberWhileNothingIsPublished() throws Exception {
		FacetIndexes node = new FacetIndexes(this.template, this.transactions, this.stamp);
		FacetIndex before = node.current(KIND);
		FacetIndexFollowing following = new FacetIndexFollowing(node);

		assertThat(SqlStatements.of(following::follow)).singleElement().asString().contains("publication_stamp");

		assertThat(node.current(KIND)).isSameAs(before);
	}

	@Test
	void leavesAloneWhatNobodyHasReadYet() throws Exception {
		FacetIndexes node = new FacetIndexes(this.template, this.transactions, this.stamp);
		this.documents.publish(1944, "followed-2", "まだ読まれない", "本文");

		assertThat(SqlStatements.of(new FacetIndexFollowing(node)::follow)).hasSize(1);
	}

	@Test
	void goesOnWhenTheDatabaseIsBack() {
		AtomicBoolean away = new AtomicBoolean();
		DataSource source = new DelegatingDataSource(this.template.getDataSource()) {

			@Override
			public Connection getConnection() throws SQLException {
				if (away.get()) {
					throw new SQLException("away", "08001");
				}
				return super.getConnection();
			}

		};
		FacetIndexes node = new FacetIndexes(this.template, this.transactions,
				new PublicationStamp(JdbcClient.create(source)));
		FacetIndex before = node.current(KIND);
		FacetIndexFollowing following = new FacetIndexFollowing(node);
		this.documents.publish(1944, "followed-3", "途切れたあと", "本文");

		away.set(true);
		assertThatCode(following::follow).doesNotThrowAnyException();
		away.set(false);
		following.follow();

		assertThat(node.current(KIND)).isNotSameAs(before);
	}

	@Test
	void isAskedTimeAndAgain() {
		assertThat(this.schedules).flatExtracting(ScheduledTaskHolder::getScheduledTasks)
			.extracting(Object::toString)
			.anyMatch((task) -> task.contains(FacetIndexFollowing.class.getName()));
	}

}

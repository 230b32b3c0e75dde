package jp.kyodo.plan;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The policy issues.
 */
interface PolicyIssueRepository extends JpaRepository<PolicyIssue, Long> {

	Optional<PolicyIssue> findByCode(String code);

}

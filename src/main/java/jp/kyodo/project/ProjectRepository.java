package jp.kyodo.project;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The projects.
 */
interface ProjectRepository extends JpaRepository<Project, Long> {

	Optional<Project> findByCode(String code);

}

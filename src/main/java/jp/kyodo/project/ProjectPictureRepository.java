package jp.kyodo.project;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The pictures of projects.
 */
interface ProjectPictureRepository extends JpaRepository<ProjectPicture, Long> {

	Optional<ProjectPicture> findByProjectYearIdAndSha256(long projectYearId, String sha256);

	List<ProjectPicture> findByProjectYearId(long projectYearId);

}

package jp.kyodo.organization;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps who took over from whom.
 */
interface SuccessionRepository extends Repository<Succession, Long> {

	Succession save(Succession succession);

	Optional<Succession> findById(long id);

	void delete(Succession succession);

}

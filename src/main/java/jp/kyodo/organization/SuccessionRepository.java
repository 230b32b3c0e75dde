package jp.kyodo.organization;

import org.springframework.data.repository.Repository;

/**
 * Keeps who took over from whom.
 */
interface SuccessionRepository extends Repository<Succession, Long> {

	Succession save(Succession succession);

}

package jp.kyodo.organization;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps who took over part of whose work.
 */
interface SplitRepository extends Repository<Split, Long> {

	Split save(Split split);

	Optional<Split> findById(long id);

	void delete(Split split);

}

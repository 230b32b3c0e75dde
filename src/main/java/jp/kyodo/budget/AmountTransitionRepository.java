package jp.kyodo.budget;

import org.springframework.data.repository.Repository;

/**
 * The records of settlements: they are added and never changed.
 */
interface AmountTransitionRepository extends Repository<AmountTransition, Long> {

	AmountTransition save(AmountTransition transition);

}

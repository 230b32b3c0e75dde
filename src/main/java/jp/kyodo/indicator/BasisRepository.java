package jp.kyodo.indicator;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Where the values of the indicators come from.
 */
interface BasisRepository extends JpaRepository<BasisEntry, Long> {

}

package jp.kyodo.organization;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps who holds which role where.
 */
interface StaffAssignmentRepository extends Repository<StaffAssignment, Long> {

	StaffAssignment save(StaffAssignment assignment);

	void delete(StaffAssignment assignment);

	Optional<StaffAssignment> findById(long id);

	List<StaffAssignment> findByStaffId(long staffId);

}

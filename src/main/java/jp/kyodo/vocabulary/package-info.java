/**
 * The words by which a city sorts its projects, partners and agreements: wards, fields,
 * forms of collaboration, kinds of partners; as data of the city, with what they mean and
 * what they are called elsewhere.
 */
@ApplicationModule(allowedDependencies = { "organization", "web", "text", "fiscal" })
@NullMarked
package jp.kyodo.vocabulary;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

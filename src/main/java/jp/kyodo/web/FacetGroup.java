package jp.kyodo.web;

import java.util.List;

/**
 * Values by which citizens narrow a list; several can be chosen at once.
 *
 * @param name name of the parameter in the address
 * @param labelKey message that says what the values are about
 * @param options the values in their order
 * @param chosen how many are chosen
 * @param open whether the values are seen at once
 */
public record FacetGroup(String name, String labelKey, List<FacetOption> options, int chosen, boolean open) {
}

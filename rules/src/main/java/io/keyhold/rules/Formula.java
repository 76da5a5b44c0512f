package io.keyhold.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares of a whole by a weighted sum of shares: so much by last month's sales, so much by the annual target. The
 * weights are percentages that make 100; where the handbook leaves them out, {@code gap} stands for them until they are
 * set.
 */
public record Formula(
        String name,
        Label label,
        String clause,
        @Nullable Unit unit,
        List<Term> terms,
        @Nullable String gap,
        Where where)
        implements Section {

    /** One term: what the shares are of, and its weight in percent; null while it is not set. */
    public record Term(
            String id, Label label, String clause, @Nullable Integer weight) {}

    @Override
    public Set<String> clauses() {
        Set<String> clauses = new HashSet<>(Set.of(clause));
        terms.forEach(term -> clauses.add(term.clause));
        return clauses;
    }

    @Override
    public Set<String> gaps() {
        return gap == null ? Set.of() : Set.of(gap);
    }

    public boolean isSet() {
        return terms.stream().allMatch(term -> term.weight != null);
    }

    /** The same with weights for its terms, in their order; they must make 100. */
    public Formula with(List<Integer> weights) {
        if (weights.size() != terms.size()
                || weights.stream().mapToInt(Integer::intValue).sum() != 100
                || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("the weights of " + name + " are " + terms.size() + " that make 100");
        }
        List<Term> weighed = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            weighed.add(new Term(term.id, term.label, term.clause, weights.get(i)));
        }
        return new Formula(name, label, clause, unit, List.copyOf(weighed), gap, where);
    }

    /**
     * Divides the whole among parts; {@code amounts} holds, by term, what each part has of it, in one order. A term of
     * which nobody has anything weighs nothing, and the others count in proportion.
     */
    public long[] divide(long whole, Map<String, long[]> amounts) {
        if (!isSet()) {
            throw new IllegalStateException("the weights of " + name + " are not set");
        }
        int size = amounts.values().iterator().next().length;
        List<long[]> counted = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (Term term : terms) {
            long[] of = amounts.getOrDefault(term.id, new long[size]);
            if (term.weight != null && sum(of).signum() > 0) {
                counted.add(of);
                weights.add(term.weight);
            }
        }
        return Apportionment.parts(whole, shares(counted, weights, size));
    }

    /** Each part's share over one common denominator, so that nothing is rounded before the parts are. */
    private static List<BigInteger> shares(List<long[]> counted, List<Integer> weights, int size) {
        BigInteger common = counted.stream().map(Formula::sum).reduce(BigInteger.ONE, BigInteger::multiply);
        List<BigInteger> shares = new ArrayList<>();
        for (int part = 0; part < size; part++) {
            BigInteger share = BigInteger.ZERO;
            for (int i = 0; i < counted.size(); i++) {
                share = share.add(BigInteger.valueOf(counted.get(i)[part])
                        .multiply(BigInteger.valueOf(weights.get(i)))
                        .multiply(common.divide(sum(counted.get(i)))));
            }
            shares.add(share);
        }
        return shares;
    }

    private static BigInteger sum(long[] amounts) {
        BigInteger sum = BigInteger.ZERO;
        for (long amount : amounts) {
            sum = sum.add(BigInteger.valueOf(amount));
        }
        return sum;
    }

    static Formula read(SectionParts parts, String name, Yaml yaml) {
        yaml.only(Set.of("label", "clause", "unit", "terms", "gap"));
        String clause = parts.words.clause(yaml);
        Gap gap = parts.gap(yaml, "gap");
        List<Term> terms = parts.findings.each(yaml.need("terms").items(), clause, each -> {
            each.only(Set.of("id", "label", "clause", "weight"));
            Yaml weight = each.find("weight");
            if (weight == null && gap == null) {
                throw each.flaw(
                        new Label("缺少“weight”", "'weight' is missing"),
                        new Label("写出百分比权重，或写明代表它的手册空白", "write the weight in percent, or a gap that stands for it"));
            }
            return new Term(
                    each.need("id").name(),
                    each.label("label"),
                    parts.words.clause(each),
                    weight == null ? null : weight.wholeNumber());
        });
        return new Formula(
                name,
                yaml.label("label"),
                clause,
                parts.words.unit(yaml),
                terms,
                gap == null ? null : gap.id(),
                yaml.where());
    }
}

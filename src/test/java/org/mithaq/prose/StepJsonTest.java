package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepJsonTest {

    private final StepJson json = new StepJson(Schema.mithaq());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'stepType':'replace','from':1,'to':3}",
                "{'stepType':'replace','from':1,'to':1,'slice':{'content':[{'type':'text','text':'أ'}]},'structure':true}",
                "{'stepType':'replaceAround','from':0,'to':5,'gapFrom':1,'gapTo':4,'insert':0}",
                "{'stepType':'addMark','mark':{'type':'em'},'from':1,'to':3}",
                "{'stepType':'removeMark','mark':{'type':'link','attrs':{'href':'https://a.b','title':null}},'from':1,'to':3}",
                "{'stepType':'markSet','steps':[{'stepType':'addMark','mark':{'type':'em'},'from':1,'to':3}]}",
                "{'stepType':'addNodeMark','pos':1,'mark':{'type':'em'}}",
                "{'stepType':'removeNodeMark','pos':1,'mark':{'type':'em'}}",
                "{'stepType':'attr','pos':0,'attr':'level','value':3}",
                "{'stepType':'docAttr','attr':'title','value':null}"
            })
    void writesWhatItReads(String step) {
        String quoted = step.replace('\'', '"');
        assertThat(json.write(json.read(quoted))).isEqualTo(quoted);
        assertThat(json.read(quoted)).isEqualTo(json.read(quoted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nonsense | Not JSON",
                "[] | No step type ''",
                "{'stepType':'destroy'} | No step type 'destroy'",
                "{'stepType':'replace','from':1} | 'to' is not a position",
                "{'stepType':'replace','from':1.5,'to':2} | 'from' is not a position",
                "{'stepType':'replace','from':1,'to':99999999999} | 'to' is not a position",
                "{'stepType':'replace','from':3,'to':1} | No range from 3 to 1",
                "{'stepType':'replace','from':-1,'to':1} | No range from -1 to 1",
                "{'stepType':'replace','from':1,'to':1,'slice':[]} | A slice is not an object",
                "{'stepType':'replace','from':1,'to':1,'slice':{'openStart':1}} | A slice is open deeper than its"
                        + " content",
                "{'stepType':'replace','from':1,'to':1,'slice':{'content':[{'type':'script'}]}} | Unknown node type:"
                        + " script",
                "{'stepType':'replaceAround','from':0,'to':5,'gapFrom':1,'gapTo':4,'insert':1} | The gap lies outside",
                "{'stepType':'replaceAround','from':0,'to':5,'gapFrom':4,'gapTo':1,'insert':0} | No range from 4 to 1",
                "{'stepType':'addMark','from':1,'to':3} | A mark is not an object",
                "{'stepType':'addMark','mark':{'type':'blink'},'from':1,'to':3} | Unknown mark type: blink",
                "{'stepType':'addMark','mark':{'type':'link','attrs':{'href':'javascript:x'}},'from':1,'to':3} |"
                        + " Attribute href",
                "{'stepType':'markSet','steps':[{'stepType':'replace','from':1,'to':3}]} | A mark set holds mark steps"
                        + " only",
                "{'stepType':'attr','pos':0,'attr':'level'} | An attribute step has no value"
            })
    void refusesWhatIsNoStep(String step, String reason) {
        assertThatThrownBy(() -> json.read(step.replace('\'', '"')))
                .isInstanceOf(InvalidStep.class)
                .hasMessageContaining(reason);
    }

    @Test
    void leavesOutASliceThatAddsNothingAsProseMirrorDoes() {
        Slice nothing = new Slice(Fragment.of(Schema.mithaq().node("paragraph")), 1, 1);
        assertThat(json.write(new ReplaceStep(1, 2, nothing)))
                .isEqualTo("{\"stepType\":\"replace\",\"from\":1,\"to\":2}");
    }

    @Test
    void refusesSlicesNestedTooDeep() {
        String deep = "{\"type\":\"blockquote\",\"content\":[".repeat(31) + "]}".repeat(31);
        assertThatThrownBy(() -> json.read(
                        "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[" + deep + "]}}"))
                .isInstanceOf(InvalidStep.class)
                .hasMessage("Nested deeper than 30");
    }
}

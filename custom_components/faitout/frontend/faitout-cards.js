var S5=L=>{throw TypeError(L)};var h2=(L,V,C)=>V.has(L)||S5("Cannot "+C);var v=(L,V,C)=>(h2(L,V,"read from private field"),C?C.call(L):V.get(L)),s=(L,V,C)=>V.has(L)?S5("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(L):V.set(L,C),u=(L,V,C,H)=>(h2(L,V,"write to private field"),H?H.call(L,C):V.set(L,C),C),d=(L,V,C)=>(h2(L,V,"access private method"),C);var q1=(L,V,C,H)=>({set _(M){u(L,V,M,C)},get _(){return v(L,V,H)}});var K1=globalThis,j1=K1.ShadowRoot&&(K1.ShadyCSS===void 0||K1.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,g2=Symbol(),h5=new WeakMap,Z1=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==g2)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(j1&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=h5.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&h5.set(C,V))}return V}toString(){return this.cssText}},g5=L=>new Z1(typeof L=="string"?L:L+"",void 0,g2),X=(L,...V)=>{let C=L.length===1?L[0]:V.reduce((H,M,e)=>H+(r=>{if(r._$cssResult$===!0)return r.cssText;if(typeof r=="number")return r;throw Error("Value passed to 'css' function must be a 'css' function result: "+r+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(M)+L[e+1],L[0]);return new Z1(C,L,g2)},f5=(L,V)=>{if(j1)L.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),M=K1.litNonce;M!==void 0&&H.setAttribute("nonce",M),H.textContent=C.cssText,L.appendChild(H)}},f2=j1?L=>L:L=>L instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return g5(C)})(L):L;var{is:L7,defineProperty:M7,getOwnPropertyDescriptor:e7,getOwnPropertyNames:r7,getOwnPropertySymbols:t7,getPrototypeOf:i7}=Object,X1=globalThis,O5=X1.trustedTypes,o7=O5?O5.emptyScript:"",a7=X1.reactiveElementPolyfillSupport,u1=(L,V)=>L,O2={toAttribute(L,V){switch(V){case Boolean:L=L?o7:null;break;case Object:case Array:L=L==null?L:JSON.stringify(L)}return L},fromAttribute(L,V){let C=L;switch(V){case Boolean:C=L!==null;break;case Number:C=L===null?null:Number(L);break;case Object:case Array:try{C=JSON.parse(L)}catch{C=null}}return C}},k5=(L,V)=>!L7(L,V),y5={attribute:!0,type:String,converter:O2,reflect:!1,useDefault:!1,hasChanged:k5};Symbol.metadata??=Symbol("metadata"),X1.litPropertyMetadata??=new WeakMap;var N=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=y5){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),M=this.getPropertyDescriptor(V,H,C);M!==void 0&&M7(this.prototype,V,M)}}static getPropertyDescriptor(V,C,H){let{get:M,set:e}=e7(this.prototype,V)??{get(){return this[C]},set(r){this[C]=r}};return{get:M,set(r){let t=M?.call(this);e?.call(this,r),this.requestUpdate(V,t,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??y5}static _$Ei(){if(this.hasOwnProperty(u1("elementProperties")))return;let V=i7(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(u1("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(u1("properties"))){let C=this.properties,H=[...r7(C),...t7(C)];for(let M of H)this.createProperty(M,C[M])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,M]of C)this.elementProperties.set(H,M)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let M=this._$Eu(C,H);M!==void 0&&this._$Eh.set(M,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let M of H)C.unshift(f2(M))}else V!==void 0&&C.push(f2(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return f5(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),M=this.constructor._$Eu(V,H);if(M!==void 0&&H.reflect===!0){let e=(H.converter?.toAttribute!==void 0?H.converter:O2).toAttribute(C,H.type);this._$Em=V,e==null?this.removeAttribute(M):this.setAttribute(M,e),this._$Em=null}}_$AK(V,C){let H=this.constructor,M=H._$Eh.get(V);if(M!==void 0&&this._$Em!==M){let e=H.getPropertyOptions(M),r=typeof e.converter=="function"?{fromAttribute:e.converter}:e.converter?.fromAttribute!==void 0?e.converter:O2;this._$Em=M;let t=r.fromAttribute(C,e.type);this[M]=t??this._$Ej?.get(M)??t,this._$Em=null}}requestUpdate(V,C,H,M=!1,e){if(V!==void 0){let r=this.constructor;if(M===!1&&(e=this[V]),H??=r.getPropertyOptions(V),!((H.hasChanged??k5)(e,C)||H.useDefault&&H.reflect&&e===this._$Ej?.get(V)&&!this.hasAttribute(r._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:M,wrapped:e},r){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,r??C??this[V]),e!==!0||r!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),M===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[M,e]of this._$Ep)this[M]=e;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[M,e]of H){let{wrapped:r}=e,t=this[M];r!==!0||this._$AL.has(M)||t===void 0||this.C(M,void 0,e,t)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};N.elementStyles=[],N.shadowRootOptions={mode:"open"},N[u1("elementProperties")]=new Map,N[u1("finalized")]=new Map,a7?.({ReactiveElement:N}),(X1.reactiveElementVersions??=[]).push("2.1.2");var P2=globalThis,w5=L=>L,Y1=P2.trustedTypes,b5=Y1?Y1.createPolicy("lit-html",{createHTML:L=>L}):void 0,F5="$lit$",I=`lit$${Math.random().toFixed(9).slice(2)}$`,$5="?"+I,A7=`<${$5}>`,C1=document,S1=()=>C1.createComment(""),h1=L=>L===null||typeof L!="object"&&typeof L!="function",_2=Array.isArray,d7=L=>_2(L)||typeof L?.[Symbol.iterator]=="function",y2=`[ 	
\f\r]`,c1=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,T5=/-->/g,B5=/>/g,Y=RegExp(`>|${y2}(?:([^\\s"'>=/]+)(${y2}*=${y2}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),P5=/'/g,_5=/"/g,D5=/^(?:script|style|textarea|title)$/i,R2=L=>(V,...C)=>({_$litType$:L,strings:V,values:C}),i=R2(1),O1=R2(2),Z4=R2(3),H1=Symbol.for("lit-noChange"),a=Symbol.for("lit-nothing"),R5=new WeakMap,J=C1.createTreeWalker(C1,129);function E5(L,V){if(!_2(L)||!L.hasOwnProperty("raw"))throw Error("invalid template strings array");return b5!==void 0?b5.createHTML(V):V}var n7=(L,V)=>{let C=L.length-1,H=[],M,e=V===2?"<svg>":V===3?"<math>":"",r=c1;for(let t=0;t<C;t++){let o=L[t],p,A,n=-1,x=0;for(;x<o.length&&(r.lastIndex=x,A=r.exec(o),A!==null);)x=r.lastIndex,r===c1?A[1]==="!--"?r=T5:A[1]!==void 0?r=B5:A[2]!==void 0?(D5.test(A[2])&&(M=RegExp("</"+A[2],"g")),r=Y):A[3]!==void 0&&(r=Y):r===Y?A[0]===">"?(r=M??c1,n=-1):A[1]===void 0?n=-2:(n=r.lastIndex-A[2].length,p=A[1],r=A[3]===void 0?Y:A[3]==='"'?_5:P5):r===_5||r===P5?r=Y:r===T5||r===B5?r=c1:(r=Y,M=void 0);let c=r===Y&&L[t+1].startsWith("/>")?" ":"";e+=r===c1?o+A7:n>=0?(H.push(p),o.slice(0,n)+F5+o.slice(n)+I+c):o+I+(n===-2?t:c)}return[E5(L,e+(L[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},g1=class L{constructor({strings:V,_$litType$:C},H){let M;this.parts=[];let e=0,r=0,t=V.length-1,o=this.parts,[p,A]=n7(V,C);if(this.el=L.createElement(p,H),J.currentNode=this.el.content,C===2||C===3){let n=this.el.content.firstChild;n.replaceWith(...n.childNodes)}for(;(M=J.nextNode())!==null&&o.length<t;){if(M.nodeType===1){if(M.hasAttributes())for(let n of M.getAttributeNames())if(n.endsWith(F5)){let x=A[r++],c=M.getAttribute(n).split(I),k=/([.?@])?(.*)/.exec(x);o.push({type:1,index:e,name:k[2],strings:c,ctor:k[1]==="."?w2:k[1]==="?"?b2:k[1]==="@"?T2:o1}),M.removeAttribute(n)}else n.startsWith(I)&&(o.push({type:6,index:e}),M.removeAttribute(n));if(D5.test(M.tagName)){let n=M.textContent.split(I),x=n.length-1;if(x>0){M.textContent=Y1?Y1.emptyScript:"";for(let c=0;c<x;c++)M.append(n[c],S1()),J.nextNode(),o.push({type:2,index:++e});M.append(n[x],S1())}}}else if(M.nodeType===8)if(M.data===$5)o.push({type:2,index:e});else{let n=-1;for(;(n=M.data.indexOf(I,n+1))!==-1;)o.push({type:7,index:e}),n+=I.length-1}e++}}static createElement(V,C){let H=C1.createElement("template");return H.innerHTML=V,H}};function i1(L,V,C=L,H){if(V===H1)return V;let M=H!==void 0?C._$Co?.[H]:C._$Cl,e=h1(V)?void 0:V._$litDirective$;return M?.constructor!==e&&(M?._$AO?.(!1),e===void 0?M=void 0:(M=new e(L),M._$AT(L,C,H)),H!==void 0?(C._$Co??=[])[H]=M:C._$Cl=M),M!==void 0&&(V=i1(L,M._$AS(L,V.values),M,H)),V}var k2=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,M=(V?.creationScope??C1).importNode(C,!0);J.currentNode=M;let e=J.nextNode(),r=0,t=0,o=H[0];for(;o!==void 0;){if(r===o.index){let p;o.type===2?p=new f1(e,e.nextSibling,this,V):o.type===1?p=new o.ctor(e,o.name,o.strings,this,V):o.type===6&&(p=new B2(e,this,V)),this._$AV.push(p),o=H[++t]}r!==o?.index&&(e=J.nextNode(),r++)}return J.currentNode=C1,M}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},f1=class L{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,M){this.type=2,this._$AH=a,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=M,this._$Cv=M?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=i1(this,V,C),h1(V)?V===a||V==null||V===""?(this._$AH!==a&&this._$AR(),this._$AH=a):V!==this._$AH&&V!==H1&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):d7(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==a&&h1(this._$AH)?this._$AA.nextSibling.data=V:this.T(C1.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,M=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=g1.createElement(E5(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===M)this._$AH.p(C);else{let e=new k2(M,this),r=e.u(this.options);e.p(C),this.T(r),this._$AH=e}}_$AC(V){let C=R5.get(V.strings);return C===void 0&&R5.set(V.strings,C=new g1(V)),C}k(V){_2(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,M=0;for(let e of V)M===C.length?C.push(H=new L(this.O(S1()),this.O(S1()),this,this.options)):H=C[M],H._$AI(e),M++;M<C.length&&(this._$AR(H&&H._$AB.nextSibling,M),C.length=M)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=w5(V).nextSibling;w5(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},o1=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,M,e){this.type=1,this._$AH=a,this._$AN=void 0,this.element=V,this.name=C,this._$AM=M,this.options=e,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=a}_$AI(V,C=this,H,M){let e=this.strings,r=!1;if(e===void 0)V=i1(this,V,C,0),r=!h1(V)||V!==this._$AH&&V!==H1,r&&(this._$AH=V);else{let t=V,o,p;for(V=e[0],o=0;o<e.length-1;o++)p=i1(this,t[H+o],C,o),p===H1&&(p=this._$AH[o]),r||=!h1(p)||p!==this._$AH[o],p===a?V=a:V!==a&&(V+=(p??"")+e[o+1]),this._$AH[o]=p}r&&!M&&this.j(V)}j(V){V===a?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},w2=class extends o1{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===a?void 0:V}},b2=class extends o1{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==a)}},T2=class extends o1{constructor(V,C,H,M,e){super(V,C,H,M,e),this.type=5}_$AI(V,C=this){if((V=i1(this,V,C,0)??a)===H1)return;let H=this._$AH,M=V===a&&H!==a||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,e=V!==a&&(H===a||M);M&&this.element.removeEventListener(this.name,this,H),e&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},B2=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){i1(this,V)}};var p7=P2.litHtmlPolyfillSupport;p7?.(g1,f1),(P2.litHtmlVersions??=[]).push("3.3.3");var N5=(L,V,C)=>{let H=C?.renderBefore??V,M=H._$litPart$;if(M===void 0){let e=C?.renderBefore??null;H._$litPart$=M=new f1(V.insertBefore(S1(),e),e,void 0,C??{})}return M._$AI(L),M};var F2=globalThis,U=class extends N{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=N5(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return H1}};U._$litElement$=!0,U.finalized=!0,F2.litElementHydrateSupport?.({LitElement:U});var m7=F2.litElementPolyfillSupport;m7?.({LitElement:U});(F2.litElementVersions??=[]).push("4.2.2");var W5=X`
  :host {
    display: block;
    color: var(--primary-text-color);
    --free: #2e7d32;
    --soon: #b26a00;
    --awaited: #a04b00;
    --taken: #b3261e;
    --quiet: var(--secondary-text-color);
    --line: var(--divider-color, #8885);
  }
  :host([dark]) {
    --free: #81c784;
    --soon: #ffca66;
    --awaited: #ffab66;
    --taken: #ff8a80;
  }
  ha-card,
  .card {
    display: block;
    padding: 12px 16px 16px;
    overflow: hidden;
  }
  h2 {
    font-size: 1.25rem;
    font-weight: 500;
    margin: 0 0 4px;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1rem;
    font-weight: 500;
    margin: 16px 0 4px;
  }
  p {
    margin: 4px 0;
    overflow-wrap: anywhere;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .quiet {
    color: var(--quiet);
  }
  button,
  select,
  input,
  a.button {
    font: inherit;
    color: inherit;
    min-height: 44px;
    min-width: 44px;
    box-sizing: border-box;
    padding: 8px 14px;
    border-radius: 10px;
    border: 1px solid var(--line);
    background: var(--card-background-color, #fff);
    text-decoration: none;
  }
  button,
  a.button {
    cursor: pointer;
  }
  button[disabled] {
    opacity: 0.5;
    cursor: default;
  }
  button.main {
    background: var(--primary-color, #0277bd);
    color: var(--text-primary-color, #fff);
    border-color: transparent;
  }
  button.plain {
    border: 0;
    background: none;
    text-align: start;
    padding: 8px 0;
  }
  button.danger {
    color: var(--taken);
    border-color: currentColor;
  }
  :focus-visible {
    outline: 3px solid var(--primary-color, #0277bd);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .wrong {
    color: var(--taken);
    font-weight: 500;
  }
  .away {
    opacity: 0.55;
  }
  svg.icon {
    width: 22px;
    height: 22px;
    flex: none;
    fill: currentColor;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: background 120ms;
    }
  }
`;var J1={add_break:"Add a break",all_days:"all",all_of_them:"All of them",back:"Back",bookings_stay_so:"Bookings that were moved or cancelled stay so.",calendar_silent:"This calendar does not answer. Nothing of it is known.",calendar_silent_since:"This calendar does not answer. It did last at {time}; what it said then holds.",cancel_all:"Cancel all",card_hours:"Opening hours",card_hours_does:"The week, what differs from it, closing a place or a space, opening longer",change:"Change",changed_meanwhile:"Somebody changed the hours meanwhile. What you typed is still here; look again at what holds now:",close_from_to:"Close from… to…",close_it:"Close",close_that_day:"Close that day",closed_on_holidays:"Closed on public holidays",closes_at:"closes at",closing_calendar:"Calendar of closings",closing_calendar_does:"Each event of this calendar closes the place for as long as it lasts: school holidays, bridges, works. Its title is the reason that people read.",copy_day:"Copy…",copy_to:"Copy to these days",country:"Country",days_from_to:"{from} to {to}",decide:"Keep, move or cancel?",do_so:"Do so",fault_end_first:"It would end before it begins. Choose a later end.",fault_far:"That is too far ahead. Choose an earlier day.",fault_no_country:"Choose the country whose public holidays count.",fault_no_day:"Choose a day.",fault_no_time:"A time is missing. Type it, or take the line away.",fault_over:"That is over already. Choose a later day.",fault_span:"It would close before it opens. Choose a later end.",fault_spans_meet:"The second opening begins before the first one ends. Leave a break between them.",first_day:"From",from_time:"at",go_on:"I have seen it, go on",gone_line:"no longer: {what}",holidays_closed:"Closed on public holidays: {where}.",holidays_open:"Open as on any other day.",hours_changed:"Done.",in_the_way:"{count} bookings lie in the way. Nothing has changed yet: say what becomes of each.",in_the_way_title:"Bookings in the way",keep_all:"Keep all",keep_booking:"Keep it",last_day:"To (included)",look_closed:"closed",look_longer:"open longer",look_other:"other hours",month_after:"Next month",month_before:"Month before",move_all:"Move where it can be",move_in_time:"Move to another time…",move_to:"Move to {space}",new_hours:"other hours: {what}",new_line:"new: {what}",new_settings:"public holidays or the calendar of closings",new_start:"New beginning",no_answer:"The hub did not answer. Nobody knows yet whether it was done: look once it is back.",no_calendar:"None",no_holder:"Nobody’s name is on it: the hub can tell nobody.",no_subdivision:"The whole country",nothing_differs:"Nothing: each week is as below.",one_in_the_way:"One booking lies in the way. Nothing has changed yet: say what becomes of it.",open_all_day:"Day and night",open_all_the_same:"Open all the same",open_that_day:"Open",opens_at:"opens at",origin_calendar:"From the calendar “{name}”: change it there.",origin_holiday:"Public holiday",other_hours:"Other hours on one day",other_hours_that_day:"Other hours that day",public_holidays:"Public holidays",reason:"Reason, for all to read",reason_bridge:"Bridge day",reason_event:"Event",reason_leave:"Holidays",reason_works:"Works",reopen:"Reopen now",save:"Save",space_closed:"{space}: closed",spaces_closed:"a space is closed",still_to_decide:"Still to decide: {count}.",subdivision:"Part of the country",take_away:"Take away",take_back:"Take it back",take_span_away:"Take away",the_month:"The month",the_week:"The week",to_time:"at",usually:"Usually on a {day}: {hours}",what_closes:"What closes",what_differs:"What differs in the coming year",which_day:"Day",whole_days:"Whole days",whole_place:"The whole place",working:"The hub is at it…",act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",and_more:"and {count} more",ask_somebody:"Ask {who}: it wants a right that you do not have.",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",looked_at:"Looked at {time}.",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_at_work:"{site}: this place is not at work. Nothing is known of it.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"Drag to book or to move (with a finger: hold, then drag); a tap tells why. Bar at the side: somebody was there. Dashed: given back. Hatched: closed.",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it",as_table:"As a table",before:"before: {value}",busiest:"Most: {when}",busy:"Hours used by hour and weekday",card_figures:"Figures",card_figures_does:"How much the spaces are used, by month, hour and space, and the report on paper",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",fewer_than:"fewer than {count}",figure_booked:"Booked",figure_members:"People who booked",figure_no_shows:"Nobody came",figure_open:"Open",figure_rate:"Rate of use",figure_released:"Given back",figure_reused:"Of this used again",figure_used:"Used",figure_walk_ins:"Without a booking",figures:"Figures",last_month:"Last month",last_year:"Last year",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",not_told:"not told",on_paper:"On paper",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",this_month:"This month",this_year:"This year",as_set:"(as it is set)",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",few_bookings:"Only {count} bookings: that tells little.",grace:"Grace",here:"Then",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",nothing_recorded:"Nothing was recorded there in the last four weeks.",replayed:"{done} of {all} replayed",stop:"Stop",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",would_free:"Freed",would_hurt:"People hurt"};var I5={add_break:"Ajouter une coupure",all_days:"tous",all_of_them:"Toutes",back:"Retour",bookings_stay_so:"Les réservations déplacées ou annulées le restent.",calendar_silent:"Ce calendrier ne répond pas. On n’en sait rien.",calendar_silent_since:"Ce calendrier ne répond pas. Dernière réponse : {time}. Ce qu’il disait alors reste valable.",cancel_all:"Tout annuler",card_hours:"Horaires",card_hours_does:"La semaine, ce qui en diffère, fermer un lieu ou un espace, ouvrir plus longtemps",change:"Changer",changed_meanwhile:"Quelqu’un a changé les horaires entre-temps. Ce que vous avez saisi est gardé ; regardez ce qui vaut maintenant :",close_from_to:"Fermer du… au…",close_it:"Fermer",close_that_day:"Fermer ce jour",closed_on_holidays:"Fermé les jours fériés",closes_at:"ferme à",closing_calendar:"Calendrier des fermetures",closing_calendar_does:"Chaque événement de ce calendrier ferme le lieu tant qu’il dure : vacances scolaires, ponts, travaux. Son titre est la raison que tout le monde lit.",copy_day:"Copier…",copy_to:"Copier sur ces jours",country:"Pays",days_from_to:"du {from} au {to}",decide:"Garder, déplacer ou annuler ?",do_so:"Appliquer",fault_end_first:"Cela finirait avant de commencer. Choisissez une fin plus tardive.",fault_far:"C’est trop loin. Choisissez un jour plus proche.",fault_no_country:"Choisissez le pays dont les jours fériés comptent.",fault_no_day:"Choisissez un jour.",fault_no_time:"Il manque une heure. Saisissez-la, ou enlevez la ligne.",fault_over:"C’est déjà passé. Choisissez un jour plus tardif.",fault_span:"Cela fermerait avant d’ouvrir. Choisissez une fin plus tardive.",fault_spans_meet:"La seconde ouverture commence avant la fin de la première. Laissez une coupure entre les deux.",first_day:"Du",from_time:"à",go_on:"J’ai vu, continuer",gone_line:"disparu : {what}",holidays_closed:"Fermé les jours fériés : {where}.",holidays_open:"Ouvert comme les autres jours.",hours_changed:"C’est fait.",in_the_way:"{count} réservations sont concernées. Rien n’a encore changé : dites ce que devient chacune.",in_the_way_title:"Réservations concernées",keep_all:"Tout garder",keep_booking:"La garder",last_day:"Au (inclus)",look_closed:"fermé",look_longer:"ouvert plus longtemps",look_other:"autres heures",month_after:"Mois suivant",month_before:"Mois précédent",move_all:"Déplacer où c’est possible",move_in_time:"Déplacer à une autre heure…",move_to:"Déplacer vers {space}",new_hours:"autres heures : {what}",new_line:"nouveau : {what}",new_settings:"les jours fériés ou le calendrier des fermetures",new_start:"Nouveau début",no_answer:"La centrale n’a pas répondu. On ne sait pas encore si c’est fait : regardez dès qu’elle est de retour.",no_calendar:"Aucun",no_holder:"Sans nom : la centrale ne peut prévenir personne.",no_subdivision:"Tout le pays",nothing_differs:"Rien : chaque semaine est comme ci-dessous.",one_in_the_way:"Une réservation est concernée. Rien n’a encore changé : dites ce qu’elle devient.",open_all_day:"Jour et nuit",open_all_the_same:"Ouvrir quand même",open_that_day:"Ouvrir",opens_at:"ouvre à",origin_calendar:"Du calendrier « {name} » : changez-le là-bas.",origin_holiday:"Jour férié",other_hours:"Autres heures un jour",other_hours_that_day:"Autres heures ce jour",public_holidays:"Jours fériés",reason:"Raison, lue par tous",reason_bridge:"Pont",reason_event:"Événement",reason_leave:"Vacances",reason_works:"Travaux",reopen:"Rouvrir",save:"Enregistrer",space_closed:"{space} : fermé",spaces_closed:"un espace est fermé",still_to_decide:"À décider encore : {count}.",subdivision:"Région",take_away:"Enlever",take_back:"Revenir en arrière",take_span_away:"Enlever",the_month:"Le mois",the_week:"La semaine",to_time:"à",usually:"D’habitude le {day} : {hours}",what_closes:"Ce qui ferme",what_differs:"Ce qui diffère dans l’année à venir",which_day:"Jour",whole_days:"Journées entières",whole_place:"Tout le lieu",working:"La centrale s’en occupe…",act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",and_more:"et {count} de plus",ask_somebody:"Demandez à {who} : il y faut un droit que vous n’avez pas.",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",looked_at:"Vu à {time}.",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_at_work:"{site} : ce lieu n’est pas en marche. On n’en sait rien.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Glissez pour réserver ou déplacer (au doigt : maintenez, puis glissez) ; un appui dit pourquoi. Barre sur le côté : quelqu’un était là. Tirets : rendu. Hachures : fermé.",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui",as_table:"En tableau",before:"avant : {value}",busiest:"Le plus : {when}",busy:"Heures utilisées par heure et jour de la semaine",card_figures:"Chiffres",card_figures_does:"L’utilisation des espaces par mois, heure et espace, et le rapport sur papier",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",fewer_than:"moins de {count}",figure_booked:"Réservé",figure_members:"Personnes ayant réservé",figure_no_shows:"Personne n’est venu",figure_open:"Ouvert",figure_rate:"Taux d’utilisation",figure_released:"Rendu",figure_reused:"Dont réutilisé",figure_used:"Utilisé",figure_walk_ins:"Sans réservation",figures:"Chiffres",last_month:"Mois dernier",last_year:"Année dernière",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",not_told:"non indiqué",on_paper:"Sur papier",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",this_month:"Ce mois-ci",this_year:"Cette année",as_set:"(réglage actuel)",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",few_bookings:"Seulement {count} réservations : cela dit peu.",grace:"Délai",here:"Alors",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",replayed:"{done} sur {all} rejoués",stop:"Arrêter",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",would_free:"Rendu",would_hurt:"Gens lésés"};var x7={en:J1,fr:I5};function h(L,V,C={}){return(x7[L.slice(0,2)]??J1)[V].replace(/\{(\w+)\}/g,(M,e)=>String(C[e]??M))}function _(L){return L in J1}var U5=new Map;function $2(L,V,C,H){let M=`${L} ${V} ${JSON.stringify(C)}`,e=U5.get(M);return e||(e=new Intl.DateTimeFormat(L,{...C,timeZone:V}),U5.set(M,e)),e.format(H*1e3)}var y1=" ";function T(L,V,C){return k1(L,$2("en-GB",V,{hour:"2-digit",minute:"2-digit"},C))}function k1(L,V){if(!L.startsWith("fr"))return V;let[C,H]=V.split(":"),M=`${Number(C)}${y1}h`;return H==="00"?M:`${M}${y1}${H}`}function w1(L,V,C,H){return $2(L,V,{weekday:H,day:"numeric",month:H},C)}function C2(L,V){return $2("sv-SE",L,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function F(L,V,C,H){let M=T(L,V,C);return C2(V,C)===C2(V,H)?M:`${w1(L,V,C,"short")} ${M}`}function D(L){let V=Math.max(0,Math.round(L));if(V<60)return`${V}${y1}min`;let C=V%60,H=`${Math.floor(V/60)}${y1}h`;return C?`${H}${y1}${String(C).padStart(2,"0")}`:H}function H2(L){let V=Math.max(0,Math.ceil(L));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var s7={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard"},Z7={site:"edit_site_help",dashboard:"edit_dashboard_help"};function u7(){return document.querySelector("home-assistant")?.hass}async function G5(L){try{return(await L?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function V2(L){let V=u7(),C=await G5(V),H=L==="site"?S7(C):Q5(C),M=e=>h(V?.language??"en",e);return{schema:[{name:L,required:L==="space",selector:c7(H)},{name:"dashboard",selector:{text:{}}}],computeLabel:e=>M(s7[e.name]),computeHelper:e=>{let r=Z7[e.name];return r?M(r):void 0}}}function c7(L){return L.length===0?{text:{}}:{select:{options:L,mode:"dropdown",custom_value:!1}}}function S7(L){return L.map(({site:V,name:C})=>({value:V,label:C}))}function Q5(L){return L.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:L.length>1?`${H}, ${V.name}`:H})))}async function z5(L){let[V]=Q5(await G5(L));return V?{space:V.value}:{}}function q5(L){let[V,C]=(L.space??"").split("/");return V&&C?{...L,site:V,space:C}:L}function V1(L,V){return L&&typeof L=="object"&&"message"in L?String(L.message):h(V,"no_answer")}var K5=new WeakMap;function j5(L){let V=K5.get(L.entities);if(V)return V;let C=Object.keys(L.entities).filter(H=>L.entities[H]?.platform==="faitout");return K5.set(L.entities,C),C}var X5="faitout/desk/",h7=150,g7=6e4,G,b1,a1,L2,Y5,S=class extends U{constructor(){super();s(this,L2);this.answeredAt=0;s(this,G);s(this,b1);s(this,a1,0);this.wrong="",this.busy=!1,this.isLost=!1}static getConfigForm(){return V2("site")}static getStubConfig(C){return{}}setConfig(C){this.config=q5(C),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),u(this,b1,setInterval(()=>this.askSoon(),g7)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,b1)),clearTimeout(v(this,G)),u(this,G,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:j5(H).some(M=>C.states[M]!==H.states[M])}shouldUpdate(C){return C.has("hass")&&d(this,L2,Y5).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){v(this,G)===void 0&&u(this,G,setTimeout(()=>{u(this,G,void 0),this.askNow()},this.answer?h7:0))}ask(C){let{type:H,...M}=this.question();return C.callWS({type:X5+H,...M})}async askNow(){if(!this.hass||!this.config)return;let C=++q1(this,a1)._;try{let H=await this.ask(this.hass);if(C!==v(this,a1))return;this.answer=H,this.answeredAt=this.now,this.isLost=!1}catch(H){if(C!==v(this,a1))return;this.isLost=!0,this.answer||(this.wrong=V1(H,this.language))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:X5+C,...H})}catch(M){this.wrong=V1(M,this.language);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return h(this.language,C,H)}pair(C,H){return this.say("pair",{what:C,how:H})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1;return i`<ha-card class="card">
      ${C?i`<p role="status" class="wrong">${this.say("away")}</p>`:a}
      ${this.wrong?i`<p role="alert" class="wrong">${this.wrong}</p>`:a}
      ${this.answer?i`<div class=${C?"away":""}>${this.content(this.answer)}</div>`:this.wrong?a:i`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};G=new WeakMap,b1=new WeakMap,a1=new WeakMap,L2=new WeakSet,Y5=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},S.styles=[W5],S.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},busy:{state:!0},isLost:{state:!0}};var J5="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var C3="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var H3="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var D2="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var E2="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var V3="M14.47 15.08L11 13V7H12.5V12.25L15.58 14.08C15.17 14.36 14.79 14.7 14.47 15.08M13.08 19.92C12.72 19.97 12.37 20 12 20C7.58 20 4 16.42 4 12S7.58 4 12 4 20 7.58 20 12C20 12.37 19.97 12.72 19.92 13.08C20.61 13.18 21.25 13.4 21.84 13.72C21.94 13.16 22 12.59 22 12C22 6.5 17.5 2 12 2S2 6.5 2 12C2 17.5 6.47 22 12 22C12.59 22 13.16 21.94 13.72 21.84C13.4 21.25 13.18 20.61 13.08 19.92M18 15V18H15V20H18V23H20V20H23V18H20V15H18Z";var L3="M20 6.91L17.09 4L12 9.09L6.91 4L4 6.91L9.09 12L4 17.09L6.91 20L12 14.91L17.09 20L20 17.09L14.91 12L20 6.91Z";var M3="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var N2="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var e3="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var r3="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var W2="M1,21H23L12,2";var f7={free:[D2,"var(--free)"],soon:[E2,"var(--soon)"],awaiting:[r3,"var(--awaited)"],occupied:[J5,"var(--taken)"],closed:[e3,"var(--quiet)"],out_of_service:[W2,"var(--quiet)"],unsure:[C3,"var(--quiet)"],unknown:[N2,"var(--quiet)"]},M2=H3,t3=M3,i3=D2,A1=L3,d1=E2,T1=V3,B1=W2;function f(L,V="currentColor"){return i`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${L}></path>
  </svg>`}function P1(L){let[V,C]=f7[L]??[N2,"var(--quiet)"];return f(V,C)}var O7=["now","today","later"],y7=["reset_alarm"],R1,g,o3,a3,I2,A3,d3,n3,p3,m3,e2,_1=class extends S{constructor(){super(...arguments);s(this,g);s(this,R1);s(this,e2,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),u(this,R1,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,R1))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(e=>e.concerns.map(r=>({...r,site:e.site,zone:e.zone}))),M=C.sites.filter(e=>!e.is_known);return i`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${C.sites.length===0?i`<p class="quiet">${this.say("no_place")}</p>`:a}
      ${H.length===0&&M.length===0?d(this,g,o3).call(this,C.sites):a}
      ${M.map(e=>i`<p class="quiet">
            ${this.say(e.is_at_work?"not_known_yet":"not_at_work",{site:e.name})}
          </p>`)}
      ${O7.map(e=>{let r=H.filter(t=>t.urgency===e);return r.length===0?a:i`<h3>${this.say(`urgency_${e}`)}</h3>
              <ul>
                ${r.map(t=>d(this,g,A3).call(this,t))}
              </ul>`})}
    </div>
    ${d(this,g,a3).call(this,C.sites)}`}};R1=new WeakMap,g=new WeakSet,o3=function(C){return C.length===0||v(this,g,I2)?a:i`<p class="row">${f(i3,"var(--free)")} ${this.say("all_in_order")}</p>`},a3=function([C]){if(!C||v(this,g,I2))return a;let H=T(this.language,C.zone,this.answeredAt);return i`<p class="quiet">${this.say("looked_at",{time:H})}</p>`},I2=function(){return this.isLost||this.hass?.connected===!1},A3=function(C){let{zone:H}=C,M=C.since===null?a:i` · ${this.say("since",{time:F(this.language,H,C.since,this.now)})}`,e=C.due===null?a:i` · <strong role="timer">${H2(C.due-this.now)}</strong>`;return i`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${f(M2,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${M}${e}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${d(this,g,d3).call(this,C)}
      ${C.helpers.length>0?i`<p class="quiet">${this.say("ask_somebody",{who:C.helpers.join(", ")})}</p>`:a}
      ${this.mended?.key===C.key&&this.mending?d(this,g,p3).call(this,this.mending):a}
    </li>`},d3=function(C){let H=`deed_${C.deed}`;return C.deed===null||!_(H)?a:i`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>d(this,g,n3).call(this,C)}
    >
      ${this.say(H)}
    </button>`},n3=async function(C){let{site:H,key:M}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&y7.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:M})}},p3=function(C){return i`<div role="group" style="margin:8px 0">
      ${C.text?i`<p>${C.text}</p>`:a}
      <div class="row">
        ${C.ways.map(H=>i`<button ?disabled=${this.busy} @click=${()=>d(this,g,m3).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${v(this,e2)}>${this.say("leave_it")}</button>
      </div>
    </div>`},m3=async function(C){let{mended:H,mending:M}=this;if(!H||!M?.flow_id)return;let e=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:M.flow_id,way:C});this.mending=e?.flow_id?e:void 0},e2=new WeakMap,_1.properties={...S.properties,mending:{state:!0},mended:{state:!0}};var l3=["last_month","this_month","this_year","last_year"];function v3(L,V){let[C,H]=[V.getFullYear(),V.getMonth()];switch(L){case"last_month":return r2(C,H-1,1);case"this_month":return r2(C,H,1);case"this_year":return r2(C,0,12);case"last_year":return r2(C-1,0,12)}}function r2(L,V,C){return{start:t2(L,V),end:t2(L,V+C),compare_start:t2(L,V-C),compare_end:t2(L,V)}}function t2(L,V){return new Date(Date.UTC(L,V,1)).toISOString().slice(0,10)}var k7=5*6e4,L1=13,x3=34,n1,O,s3,Z3,U2,G2,u3,c3,F1=class extends S{constructor(){super();s(this,O);s(this,n1,0);this.period="last_month"}question(){let C=this.language.startsWith("fr")?"fr":"en",H=this.config.site?{site:this.config.site}:{};return{type:"figures",language:C,...H,...v3(this.period,new Date)}}isNews(C,H){return C.connected!==H.connected}async askNow(){this.answer&&!this.isLost&&Date.now()-v(this,n1)<k7||(u(this,n1,Date.now()),await super.askNow())}content(C){let{total:H,compared:M,paper:e}=C;return i`<h2>${this.say("figures")}</h2>
      <div class="row" role="group" aria-label=${this.say("figures")}>
        ${l3.map(r=>i`<button
            class=${r===this.period?"main":""}
            aria-pressed=${r===this.period}
            @click=${()=>d(this,O,c3).call(this,r)}
          >
            ${this.say(r)}
          </button>`)}
      </div>
      ${e?i`<p class="row">
              <a href=${e.page} target="_blank" rel="noopener" style="padding:12px 0"
                >${this.say("on_paper")}</a
              >
              <a
                href=${this.language.startsWith("fr")?e.semicolon:e.comma}
                download
                style="padding:12px"
                >${this.say("as_table")}</a
              >
            </p>`:a}
      <dl style="display:grid;grid-template-columns:1fr auto;gap:4px 12px;margin:8px 0">
        ${d(this,O,s3).call(this,H,M?.total)}
      </dl>
      ${d(this,O,Z3).call(this,C.heat)}
      <table style="width:100%">
        <tbody>
          ${C.spaces.map(r=>i`<tr>
              <th scope="row" style="text-align:left;font-weight:normal">
                ${r.name} <span class="quiet">${r.site_name}</span>
              </th>
              <td style="text-align:right">${D(r.used_minutes)}</td>
              <td style="text-align:right">${d(this,O,G2).call(this,r.rate)}</td>
            </tr>`)}
        </tbody>
      </table>`}};n1=new WeakMap,O=new WeakSet,s3=function(C,H){let M=r=>[["figure_rate",d(this,O,G2).call(this,r.rate)],["figure_used",D(r.used_minutes)],["figure_open",D(r.open_minutes)],["figure_booked",D(r.booked_minutes)],["figure_no_shows",String(r.no_shows)],["figure_walk_ins",String(r.walk_ins)],["figure_released",D(r.released_minutes)],["figure_reused",D(r.reused_minutes)],["figure_members",d(this,O,u3).call(this,r.members)]],e=H?M(H):[];return M(C).map(([r,t],o)=>i`<dt>${this.say(r)}</dt>
        <dd style="margin:0;text-align:right">
          <strong>${t}</strong>
          ${e[o]?i`<br /><span class="quiet"
                    >${this.say("before",{value:e[o][1]})}</span
                  >`:a}
        </dd>`)},Z3=function(C){let H=Math.max(...C.flat());if(H===0)return a;let M=C.findIndex(o=>o.includes(H)),e=C[M]?.indexOf(H)??0,r=`${d(this,O,U2).call(this,M,"long")} ${e}–${e+1}`,t=`${this.say("busy")}. ${this.say("busiest",{when:r})}`;return i`<p class="quiet">${t}</p>
      <svg viewBox="0 0 ${x3+24*L1} ${7*L1}" role="img" aria-label=${t} width="100%">
        ${C.map((o,p)=>O1`<text x="0" y=${p*L1+10} font-size="10"
            fill="currentColor">${d(this,O,U2).call(this,p,"short")}</text>
          ${o.map((A,n)=>O1`<rect x=${x3+n*L1} y=${p*L1}
              width=${L1-1} height=${L1-1} fill="var(--primary-color)"
              fill-opacity=${.06+.94*A/H}></rect>`)}`)}
      </svg>`},U2=function(C,H){return new Date(Date.UTC(2024,0,1+C)).toLocaleDateString(this.language,{weekday:H,timeZone:"UTC"})},G2=function(C){return C===null?"–":C.toLocaleString(this.language,{style:"percent"})},u3=function(C){return C==null?this.say("not_told"):typeof C=="string"?this.say("fewer_than",{count:C.slice(1)}):String(C)},c3=function(C){this.period=C,u(this,n1,0),this.askNow()},F1.properties={...S.properties,period:{state:!0}};var w7=864e5,$1="24:00";function Q2(L){return new Date(`${L}T00:00:00Z`)}function Q(L,V){return new Date(Q2(L).getTime()+V*w7).toISOString().slice(0,10)}function z(L){return(Q2(L).getUTCDay()+6)%7}function S3(L){let V=`${L}-01`,[C,H]=L.split("-").map(Number),M=new Date(Date.UTC(C??0,H??1,0)).getUTCDate(),e=Array.from({length:z(V)});for(let r=0;r<M;r++)e.push(Q(V,r));for(;e.length%7;)e.push(void 0);return Array.from({length:e.length/7},(r,t)=>e.slice(t*7,t*7+7))}function z2(L,V){let[C,H]=L.split("-").map(Number);return new Date(Date.UTC(C??0,(H??1)-1+V,1)).toISOString().slice(0,7)}function b(L,V){let C={dateStyle:"short",timeStyle:"short"};return new Intl.DateTimeFormat("sv-SE",{...C,timeZone:L}).format(V*1e3).replace(" ","T")}function i2(L,V){let C=Date.parse(`${V}:00Z`)/1e3,H=C;for(let M=0;M<2;M++)H=C-(Date.parse(`${b(L,H)}:00Z`)/1e3-Math.floor(H/60)*60);return H}function q2(L,V,C){let H=new Intl.DateTimeFormat(L,{...C,timeZone:"UTC"}).format(Q2(V));return L.startsWith("fr")?H.replace(/(^| )1 (?=\p{L})/u,"$11er "):H}function B(L,V,C){let H=V.slice(0,4)===C.slice(0,4)?{}:{year:"numeric"};return q2(L,V,{weekday:"long",day:"numeric",month:"long",...H})}function h3(L,V){return q2(L,`${V}-01`,{month:"long",year:"numeric"})}function $(L,V,C){return q2(L,Q("2024-01-01",V),{weekday:C})}function W(L,V){if(V.length===0)return h(L,"closed");let[C]=V;return V.length===1&&C?.[0]==="00:00"&&C[1]===$1?h(L,"open_all_day"):V.map(([H,M])=>`${k1(L,H)} – ${k1(L,M)}`).join(", ")}function K2(L){let V=C=>Number(C.slice(0,2))*60+Number(C.slice(3,5));return L.reduce((C,[H,M])=>C+V(M)-V(H),0)}function o2(L,V){let[C,H]=[b(L,V.start),b(L,V.end)],M=C.endsWith("T00:00")&&H.endsWith("T00:00");return[C.slice(0,10),b(L,V.end-1).slice(0,10),M]}function a2(L,V,C,H){let[M,e,r]=o2(V,H),t=n=>B(L,n,C);if(r&&M===e)return t(M);if(r)return h(L,"days_from_to",{from:t(M),to:t(e)});let o=n=>k1(L,b(V,n).slice(11)),p={from:o(H.start),to:o(H.end)};if(b(V,H.end).slice(0,10)===M)return`${t(M)}, ${p.from} – ${p.to}`;let A=`${t(b(V,H.end).slice(0,10))} ${p.to}`;return h(L,"days_from_to",{from:`${t(M)} ${p.from}`,to:A})}var g3=["09:00","18:00"],f3=2;function X2(L){let{version:V,week:C,days:H,closings:M,holidays:e,calendar:r}=L;return{version:V,week:C,days:H,closings:M,holidays:e,calendar:r}}function d2(L,V="",C=L.today){return{kind:"close",space:V,from:C,to:C,...{isWholeDays:!0,fromTime:"08:00",toTime:"18:00"},reason:""}}function D1(L,V){let C=L.year.find(e=>e.day===V),H=L.week[z(V)]??[],M=C?.spans.length?C.spans:H;return{kind:"day",day:V,spans:M.length?M:[g3],reason:""}}function Y2(L){switch(L.kind){case"close":{let{space:V,from:C,to:H,isWholeDays:M,fromTime:e,toTime:r,reason:t}=L,[o,p]=M?[`${C}T00:00`,`${Q(H,1)}T00:00`]:[`${C}T${e}`,`${H}T${r}`];return{kind:"close",...V?{space:V}:{},start:o,end:p,reason:t.trim()}}case"day":return{...L,reason:L.reason.trim()};case"holidays":{let{closed:V,country:C,subdivision:H}=L,M=C?{country:C,...H?{subdivision:H}:{}}:{};return{kind:"holidays",closed:V,...M}}case"calendar":return{kind:"calendar",entity_id:L.entity_id||null};default:return L}}function J2(L,V,C){switch(L.kind){case"close":{let H=Y2(L);return H.kind!=="close"||!L.from||!L.to?"fault_no_day":!L.isWholeDays&&!(L.fromTime&&L.toTime)?"fault_no_time":H.end<=H.start?"fault_end_first":i2(V.zone,H.end)<=C?"fault_over":L.to>V.last?"fault_far":void 0}case"day":return L.day?L.day<V.today?"fault_over":L.day>V.last?"fault_far":A2(L.spans):"fault_no_day";case"week":return L.week.map(A2).find(Boolean);case"holidays":return L.closed&&!L.country?"fault_no_country":void 0;default:return}}function A2(L){let V="";for(let[C,H]of L){if(!C||!H)return"fault_no_time";if(H<=C)return"fault_span";if(V&&C<=V)return"fault_spans_meet";V=H}}function O3(L,V,C,H){let M=C===1&&H==="00:00"?$1:H;return L.map((e,r)=>r!==V?e:C===0?[M,e[1]]:[e[0],M])}function y3(L){let[V]=L;if(!V)return[g3];let[C,H]=V;return C<"12:00"&&H>"14:00"?[[C,"12:00"],["14:00",H]]:[V,["",""]]}var j2="faitout-hours-";function k3(L,V){try{V?sessionStorage.setItem(j2+L,JSON.stringify(V)):sessionStorage.removeItem(j2+L)}catch{}}function w3(L){try{let V=sessionStorage.getItem(j2+L);return V?JSON.parse(V):void 0}catch{return}}function C5(L,V,C,H){let M=A2(C),e=(r,t)=>{let o=C[r]?.[t]??"";return i`<input
      type="time"
      required
      aria-label="${V}, ${L.say(t?"closes_at":"opens_at")}"
      aria-invalid=${M?"true":"false"}
      .value=${o===$1?"00:00":o}
      @change=${p=>H(O3(C,r,t,P(p)))}
    />`};return i`${C.map((r,t)=>i`<div class="span">
      ${e(t,0)}<span aria-hidden="true">–</span>${e(t,1)}
      <button
        aria-label="${V}, ${L.say("take_span_away")}"
        title=${L.say("take_span_away")}
        @click=${()=>H(C.filter((o,p)=>p!==t))}
      >
        ✕
      </button>
    </div>`)}
  ${M?i`<p class="wrong">${L.say(M)}</p>`:a}
  ${C.length===0?i`<p class="quiet">${L.say("closed")}</p>`:a}
  ${C.length<f3?i`<button
          aria-label="${V}, ${L.say(C.length?"add_break":"open_that_day")}"
          @click=${()=>H(y3(C))}
        >
          ${L.say(C.length?"add_break":"open_that_day")}
        </button>`:a}`}function P(L){return L.target.value}var b7=80,T7=["reason_leave","reason_bridge","reason_works","reason_event"],b3={close:"close_from_to",day:"other_hours",week:"the_week",holidays:"public_holidays",calendar:"closing_calendar",remove:"take_away"};function T3(L,V){switch(V.kind){case"close":return B7(L,V);case"day":return _7(L,V);case"week":return R7(L,V.week);case"holidays":return $7(L,V);case"calendar":return E7(L,V.entity_id);case"remove":return a}}function B7({voice:L,hours:V,change:C},H){let M=t=>C({...H,...t}),e=t=>i`<label
    >${L.say(t==="from"?"first_day":"last_day")}
    <input
      type="date"
      required
      min=${t==="from"?V.today:H.from||V.today}
      max=${V.last}
      .value=${H[t]}
      @change=${o=>M(P7(H,t,P(o)))}
  /></label>`,r=t=>i`<label
    >${L.say(t==="fromTime"?"from_time":"to_time")}
    <input type="time" required .value=${H[t]} @change=${o=>M({[t]:P(o)})}
  /></label>`;return i`<label
      >${L.say("what_closes")}
      <select @change=${t=>M({space:P(t)})}>
        <option value="" .selected=${H.space===""}>${L.say("whole_place")}</option>
        ${V.spaces.map(({space:t,name:o})=>i`<option value=${t} .selected=${H.space===t}>${o}</option>`)}
      </select></label
    >
    <div class="pair">
      ${e("from")} ${H.isWholeDays?a:r("fromTime")} ${e("to")}
      ${H.isWholeDays?a:r("toTime")}
    </div>
    <label class="inline"
      ><input
        type="checkbox"
        .checked=${H.isWholeDays}
        @change=${t=>M({isWholeDays:t.target.checked})}
      />
      ${L.say("whole_days")}</label
    >
    ${B3(L,H.reason,t=>M({reason:t}))}`}function P7(L,V,C){return V==="from"&&C>L.to?{from:C,to:C}:{[V]:C}}function _7({voice:L,hours:V,change:C},H){let M=t=>C({...H,...t}),e=H.day?V.week[z(H.day)]??[]:void 0,r=H.day?$(L.language,z(H.day),"long"):"";return i`<label
      >${L.say("which_day")}
      <input
        type="date"
        required
        min=${V.today}
        max=${V.last}
        .value=${H.day}
        @change=${t=>M({day:P(t)})}
    /></label>
    ${e?i`<p class="quiet">
            ${L.say("usually",{day:r,hours:W(L.language,e)})}
          </p>`:a}
    <fieldset>
      <legend>${H.day?B(L.language,H.day,V.today):L.say("which_day")}</legend>
      ${C5(L,L.say("which_day"),H.spans,t=>M({spans:t}))}
    </fieldset>
    ${B3(L,H.reason,t=>M({reason:t}))}`}function R7(L,V){let{voice:C,change:H}=L,M=(e,r)=>H({kind:"week",week:V.map((t,o)=>e.includes(o)?r:t)});return i`${V.map((e,r)=>{let t=$(C.language,r,"long");return i`<fieldset>
      <legend>${t}</legend>
      ${C5(C,t,e,o=>M([r],o))}
      <button
        aria-expanded=${L.copied===r}
        aria-label="${t}, ${C.say("copy_day")}"
        @click=${()=>L.copy(L.copied===r?void 0:r)}
      >
        ${C.say("copy_day")}
      </button>
      ${L.copied===r?F7(C,V,r,M):a}
    </fieldset>`})}`}function F7(L,V,C,H){let M=V[C]??[],e=V.map((t,o)=>o).filter(t=>t!==C),r=t=>String(V[t])===String(M);return i`<div class="row" style="margin-top:8px" role="group" aria-label=${L.say("copy_to")}>
    ${e.map(t=>i`<button
        aria-pressed=${r(t)}
        aria-label=${$(L.language,t,"long")}
        @click=${()=>H([t],M)}
      >
        ${r(t)?"✓ ":""}${$(L.language,t,"short")}
      </button>`)}
    <button @click=${()=>H(e,M)}>${L.say("all_days")}</button>
  </div>`}function $7({voice:L,hours:V,change:C},H){let{countries:M,subdivisions:e,country:r}=V.holidays,t=n=>C({...H,...n}),o=new Intl.DisplayNames([L.language],{type:"region"}),p=M.map(n=>({code:n,name:D7(o,n)})).sort((n,x)=>n.name.localeCompare(x.name,L.language)),A=H.country===r?e:[];return i`<label class="inline"
      ><input
        type="checkbox"
        .checked=${H.closed}
        @change=${n=>t({closed:n.target.checked})}
      />
      ${L.say("closed_on_holidays")}</label
    >
    <label
      >${L.say("country")}
      <select @change=${n=>t({country:P(n),subdivision:""})}>
        ${H.country?a:i`<option value="">–</option>`}
        ${p.map(({code:n,name:x})=>i`<option value=${n} .selected=${n===H.country}>${x}</option>`)}
      </select></label
    >
    ${A.length>0?i`<label
            >${L.say("subdivision")}
            <select @change=${n=>t({subdivision:P(n)})}>
              <option value="">${L.say("no_subdivision")}</option>
              ${A.map(({id:n,name:x})=>i`<option value=${n} .selected=${n===H.subdivision}>${x}</option>`)}
            </select></label
          >`:a}`}function D7(L,V){try{return L.of(V)??V}catch{return V}}function E7({voice:L,hours:V,change:C},H){let{choices:M}=V.calendar;return i`<p class="quiet">${L.say("closing_calendar_does")}</p>
    <label
      >${L.say("closing_calendar")}
      <select @change=${e=>C({kind:"calendar",entity_id:P(e)})}>
        <option value="" .selected=${H===""}>${L.say("no_calendar")}</option>
        ${M.map(({entity_id:e,name:r})=>i`<option value=${e} .selected=${e===H}>${r}</option>`)}
      </select></label
    >`}function B3(L,V,C){return i`<label
      >${L.say("reason")}
      <input
        autocomplete="off"
        maxlength=${b7}
        .value=${V}
        @input=${H=>C(P(H))}
    /></label>
    <div class="row" role="group" aria-label=${L.say("reason")}>
      ${T7.map(H=>i`<button aria-pressed=${V===L.say(H)} @click=${()=>C(L.say(H))}>
          ${L.say(H)}
        </button>`)}
    </div>`}var H5="time",V5="space/";function L5({way:L,fates:V}){return L.filter(({booking_id:C,start:H})=>{let M=V[C];return M===void 0||typeof M=="object"&&M.start===H}).length}function P3(L){let{voice:V,way:C}=L,H=C.length===1?"one_in_the_way":"in_the_way";return i`<p>${V.say(H,{count:C.length})}</p>
    ${C.length>1?N7(L):a}
    <ul>
      ${C.map(M=>W7(L,M))}
    </ul>`}function N7({voice:L,way:V,fates:C,choose:H}){let M=r=>{let t=V.flatMap(o=>{let p=r(o);return p===void 0?[]:[[o.booking_id,p]]});H({...C,...Object.fromEntries(t)})},e=r=>{let[t]=r.free;return r.may_move&&t?{space:t.space}:void 0};return i`<div class="row" role="group" aria-label=${L.say("all_of_them")}>
    <button @click=${()=>M(()=>"keep")}>${L.say("keep_all")}</button>
    ${V.some(e)?i`<button @click=${()=>M(e)}>${L.say("move_all")}</button>`:a}
    ${V.some(r=>r.may_cancel)?i`<button class="danger" @click=${()=>M(r=>r.may_cancel?"cancel":void 0)}>
            ${L.say("cancel_all")}
          </button>`:a}
  </div>`}function W7(L,V){let{voice:C,zone:H,today:M,fates:e,choose:r}=L,{language:t}=C,o=e[V.booking_id],p=B(t,b(H,V.start).slice(0,10),M),A=b(H,V.end),x=`${A.slice(0,10)!==b(H,V.start).slice(0,10)?`${B(t,A.slice(0,10),M)} `:""}${T(t,H,V.end)}`,c=`${p}, ${T(t,H,V.start)} – ${x}`,k=w=>{let{[V.booking_id]:u5,...c5}=e;r(w===void 0?c5:{...c5,[V.booking_id]:w})},s1=I7(o),j=(w,u5)=>i`<option value=${w} .selected=${w===s1}>${u5}</option>`;return i`<li class="line">
    <div class="body">
      <strong>${V.space_name}</strong> ${V.title?`· ${V.title}`:""}<br />
      ${c}
      ${V.has_holder?a:i`<br /><span class="quiet">${C.say("no_holder")}</span>`}
      <label
        ><span class="unseen">${V.space_name}, ${c}</span>
        <select @change=${w=>k(U7(P(w),V))}>
          ${j("",C.say("decide"))} ${j("keep",C.say("keep_booking"))}
          ${V.may_move?i`${V.free.map(w=>j(V5+w.space,C.say("move_to",{space:w.name})))}${j(H5,C.say("move_in_time"))}`:a}
          ${V.may_cancel?j("cancel",C.say("cancel_booking")):a}
        </select></label
      >
      ${typeof o=="object"&&o.start!==void 0?i`<label
              >${C.say("new_start")}
              <input
                type="datetime-local"
                required
                .value=${b(H,o.start)}
                @change=${w=>P(w)&&k({start:i2(H,P(w))})}
            /></label>`:a}
    </div>
  </li>`}function I7(L){return L===void 0||typeof L=="string"?L??"":L.space?V5+L.space:H5}function U7(L,V){return L==="keep"||L==="cancel"?L:L===H5?{start:V.start}:L?{space:L.slice(V5.length)}:void 0}function R3(L){let V=[];for(let C of L.days){let H=V.at(-1);H?.kind==="days"&&G7(H.days.at(-1),C)?(H.days.push(C),H.last=C.day):V.push({kind:"days",first:C.day,last:C.day,days:[C]})}for(let C of L.closings){let[H,M]=o2(L.zone,C);V.push({kind:"closing",first:H,last:M,closing:C})}return V.sort((C,H)=>C.first.localeCompare(H.first)||C.last.localeCompare(H.last))}function G7(L,V){return L!==void 0&&L.origin!=="hand"&&Q(L.day,1)===V.day&&L.origin===V.origin&&L.reason===V.reason&&String(L.spans)===String(V.spans)}function n2(L,V){let C=L.week[z(V.day)]??[];return String(C)===String(V.spans)?"usual":V.spans.length===0?"closed":K2(V.spans)>K2(C)?"longer":"other"}function p2(L,V){return L.closings.filter(C=>{let[H,M]=o2(L.zone,C);return H<=V&&V<=M})}function F3(L,V){let C=r=>new Set([...r.days,...r.closings].map(M5)),[H,M]=[C(L),C(V)],e=r=>{let{closed:t,country:o,subdivision:p}=r.holidays;return JSON.stringify([t,o,p,r.calendar.entity_id])};return{weekdays:V.week.flatMap((r,t)=>String(r)===String(L.week[t]??[])?[]:[t]),came:[...V.days,...V.closings].filter(r=>!H.has(M5(r))),went:[...L.days,...L.closings].filter(r=>!M.has(M5(r))),settings:e(L)!==e(V)}}function M5(L){return JSON.stringify(L)}function $3(L,V,C){let H=M=>M.origin==="hand";switch(L.kind){case"week":return{kind:"week",week:V.week};case"holidays":{let{closed:M,country:e,subdivision:r}=V.holidays;return{kind:"holidays",closed:M,country:e??"",subdivision:r??""}}case"calendar":return{kind:"calendar",entity_id:V.calendar.entity_id??""};case"day":{let M=V.days.find(r=>r.day===L.day&&H(r));if(M)return _3(M);let e=C.days.find(r=>r.day===L.day&&H(r));return e&&{kind:"remove",id:e.id}}case"close":{let M=new Set(V.closings.map(r=>r.id)),e=C.closings.find(r=>H(r)&&!M.has(r.id));return e&&{kind:"remove",id:e.id}}case"remove":{let M=V.days.find(r=>r.id===L.id),e=V.closings.find(r=>r.id===L.id);return M?_3(M):e&&Q7(e,C.zone)}}}function _3({day:L,spans:V,reason:C}){return{kind:"day",day:L,spans:V,reason:C}}function Q7(L,V){let[C,H]=b(V,L.start).split("T"),[M,e]=b(V,L.end).split("T"),{space:r,reason:t}=L;return{kind:"close",space:r??"",...{from:C,fromTime:H,to:M,toTime:e,isWholeDays:!1},reason:t}}function D3(L,V,C){return L.kind!=="week"?L:{kind:"week",week:L.week.map((M,e)=>String(M)===String(V.week[e])?C.week[e]??M:M)}}var E3={usual:void 0,closed:[A1,"currentColor"],longer:[T1,"var(--free)"],other:[d1,"var(--soon)"]},z7={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7};function N3(L,V,C){let{month:H,show:M}=C,e=new Map(V.year.map(A=>[A.day,A])),[r,t]=[V.today.slice(0,7),V.year.at(-1)?.day.slice(0,7)??H],{language:o}=L,p=q7(C,e);return i`<div class="row" style="flex-wrap:nowrap">
      <button
        aria-label=${L.say("month_before")}
        ?disabled=${H<=r}
        @click=${()=>M(z2(H,-1))}
      >
        ‹
      </button>
      <strong style="flex:1;text-align:center" aria-live="polite">${h3(o,H)}</strong>
      <button
        aria-label=${L.say("month_after")}
        ?disabled=${H>=t}
        @click=${()=>M(z2(H,1))}
      >
        ›
      </button>
    </div>
    <table class="month" @keydown=${A=>Y7(A,C)}>
      <thead>
        <tr>
          ${[0,1,2,3,4,5,6].map(A=>i`<th scope="col">
              <span aria-hidden="true">${$(o,A,"short")}</span
              ><span class="unseen">${$(o,A,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${S3(H).map(A=>i`<tr>
            ${A.map(n=>i`<td>${n?K7(L,V,C,n,e.get(n),p):""}</td>`)}
          </tr>`)}
      </tbody>
    </table>
    ${X7(L)}`}function q7({month:L,chosen:V},C){return V.startsWith(L)?V:[...C.keys()].find(H=>H.startsWith(L))??""}function K7(L,V,C,H,M,e){let r=Number(H.slice(8));if(!M)return i`<button class="past" disabled aria-label=${B(L.language,H,V.today)}>
      ${r}
    </button>`;let t=n2(V,M),o=M.spans.length===0,p=o?E3.closed:E3[t],A=p2(V,H).filter(n=>n.space!==null);return i`<button
    class="${t} ${o?"shut":""} ${H===V.today?"today":""}"
    data-day=${H}
    aria-pressed=${C.chosen===H}
    tabindex=${H===e?0:-1}
    @click=${()=>C.choose(H,!1)}
  >
    <span class="number" aria-hidden="true">${r}</span>
    <span class="unseen">${j7(L,V,M,t,A.length)}</span>
    <span class="shapes">
      ${p?f(...p):""}${A.length>0?f(B1,"var(--quiet)"):""}
    </span>
  </button>`}function j7(L,V,C,H,M){return[B(L.language,C.day,V.today),W(L.language,C.spans),H==="usual"||H==="closed"?"":L.say(`look_${H}`),C.reason,M?L.say("spaces_closed"):""].filter(Boolean).join(", ")}function X7(L){let V=(C,H)=>i`<span>${C} ${L.say(H)}</span>`;return i`<p class="legend">
    ${V(f(A1),"look_closed")} ${V(f(T1,"var(--free)"),"look_longer")}
    ${V(f(d1,"var(--soon)"),"look_other")} ${V(f(B1,"var(--quiet)"),"spaces_closed")}
  </p>`}function Y7(L,V){let C=z7[L.key],H=L.target.dataset.day;C===void 0||!H||(L.preventDefault(),V.choose(Q(H,C),!0))}var J7=8;function W3({voice:L,hours:V}){let[C]=V.year;if(!C)return i``;let H=[W(L.language,C.spans),C.reason].filter(Boolean).join(" · ");return i`<p>
    <strong>${L.say("pair",{what:L.say("today"),how:H})}</strong>
  </p>`}function I3({voice:L,hours:V,begin:C}){return i`<h3>${L.say("the_week")}</h3>
    <dl class="days">
      ${V.week.map((H,M)=>i`<dt>${$(L.language,M,"long")}</dt>
          <dd>${W(L.language,H)}</dd>`)}
    </dl>
    ${e5(L,V,"the_week",()=>C({kind:"week",week:V.week}))}`}function U3({voice:L,hours:V,begin:C}){let{holidays:H,calendar:M}=V,{closed:e,country:r,subdivision:t}=H,o=H.subdivisions.find(x=>x.id===t)?.name??t,A=[r?new Intl.DisplayNames([L.language],{type:"region"}).of(r):"",o].filter(Boolean).join(", "),n=M.heard===null?"":F(L.language,V.zone,M.heard,Date.now()/1e3);return i`<h3>${L.say("public_holidays")}</h3>
    <p>${e?L.say("holidays_closed",{where:A}):L.say("holidays_open")}</p>
    ${e5(L,V,"public_holidays",()=>C({kind:"holidays",closed:e,country:r??"",subdivision:t??""}))}
    <h3>${L.say("closing_calendar")}</h3>
    <p>${M.name??M.entity_id??L.say("no_calendar")}</p>
    ${M.entity_id&&M.fault?i`<p class="wrong">${L.say(n?"calendar_silent_since":"calendar_silent",{time:n})}</p>`:a}
    ${e5(L,V,"closing_calendar",()=>C({kind:"calendar",entity_id:M.entity_id??""}))}`}function e5(L,V,C,H){if(!V.may_change)return a;let M=L.say("pair",{what:L.say("change"),how:L.say(C)});return i`<button aria-label=${M} data-opens=${C} @click=${H}>${L.say("change")}</button>`}function G3(L){let{voice:V,hours:C,showsAll:H,showAll:M}=L,e=R3(C),r=H?e:e.slice(0,J7);return i`<h3>${V.say("what_differs")}</h3>
    ${e.length===0?i`<p class="quiet">${V.say("nothing_differs")}</p>`:a}
    <ul>
      ${r.map(t=>z3(L,t))}
    </ul>
    ${e.length>r.length?i`<button class="plain quiet" @click=${M}>
            ${V.say("and_more",{count:e.length-r.length})}
          </button>`:a}`}function Q3(L,V){let{voice:C,hours:H,begin:M}=L,e=H.year.find(A=>A.day===V);if(!e)return i``;let t=H.days.filter(A=>A.day===V).map(A=>({kind:"days",first:V,last:V,days:[A]}));for(let A of p2(H,V))t.push({kind:"closing",first:V,last:V,closing:A});let o=(A,n)=>i`<button data-opens=${A} @click=${()=>M(n)}>${C.say(A)}</button>`,p=B(C.language,V,H.today);return i`<section aria-label=${p} class="told">
    <p><strong>${p}</strong><br />${W(C.language,e.spans)}</p>
    <ul>
      ${t.map(A=>z3(L,A,A.kind==="days"))}
    </ul>
    ${H.may_change?i`<div class="row last">
            ${e.spans.length?o("close_that_day",d2(H,"",V)):a}
            ${o("other_hours_that_day",D1(H,V))}
          </div>`:a}
  </section>`}function z3(L,V,C=!1){return V.kind==="days"?C4(L,V,C):H4(L,V.closing)}function C4(L,V,C){let{voice:H,hours:M,begin:e,remove:r}=L,[t]=V.days;if(!t)return i``;let o=n2(M,t),p={usual:d1,closed:A1,longer:T1,other:d1}[o],A={usual:"var(--quiet)",closed:"currentColor",longer:"var(--free)",other:"var(--soon)"}[o],n=w=>B(H.language,w,M.today),x=V.first===V.last?n(V.first):H.say("days_from_to",{from:n(V.first),to:n(V.last)}),c=o==="longer"||o==="other"?H.say(`look_${o}`):"",k=[W(H.language,t.spans),c].filter(Boolean).join(" · "),s1=t.origin==="calendar"?q3(H,M):t.origin==="holiday"?H.say("origin_holiday"):"",j=t.origin==="hand"?r5(H,"take_away",x,()=>r(t.id)):t.origin==="holiday"&&V.first===V.last&&o==="closed"?r5(H,"open_all_the_same",x,()=>e(D1(M,t.day))):a;return K3(f(p,A),C?"":x,k,t.reason,s1,M.may_change?j:a)}function H4({voice:L,hours:V,remove:C},H){let M=a2(L.language,V.zone,V.today,H),e=H.space?L.say("space_closed",{space:H.space_name??H.space}):L.say("closed"),r=H.origin==="hand";return K3(f(H.space?B1:A1,H.space?"var(--quiet)":"currentColor"),M,e,H.reason,r?"":q3(L,V),r&&V.may_change?r5(L,H.start*1e3<=Date.now()?"reopen":"take_away",M,()=>C(H.id)):a)}function q3(L,V){return L.say("origin_calendar",{name:V.calendar.name??""})}function r5(L,V,C,H){return i`<button
    ?disabled=${L.busy}
    aria-label=${L.say("pair",{what:L.say(V),how:C})}
    @click=${H}
  >
    ${L.say(V)}
  </button>`}function K3(L,V,C,H,M,e){return i`<li class="line">
    ${L}
    <div class="body">
      ${V?i`<strong>${V}</strong><br />`:a} ${C}${H?i` · ${H}`:a}
      ${M?i`<br /><span class="quiet">${M}</span>`:a}
    </div>
    ${e}
  </li>`}var j3=X`
  fieldset {
    border: 0;
    border-top: 1px solid var(--line);
    margin: 0;
    padding: 8px 0;
    min-width: 0;
  }
  legend {
    padding: 8px 8px 0 0;
    font-weight: 500;
  }
  label {
    display: block;
    margin: 8px 0;
  }
  label.inline {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
  }
  input[type="checkbox"],
  input[type="radio"] {
    width: 22px;
    height: 22px;
    min-height: 22px;
    min-width: 22px;
    margin: 0;
    accent-color: var(--primary-color, #0277bd);
  }
  input,
  select {
    max-width: 100%;
    min-width: 0;
  }
  label:not(.inline) > input,
  label:not(.inline) > select {
    display: block;
    width: 100%;
    margin-top: 4px;
  }
  :host([dark]) input,
  :host([dark]) select {
    color-scheme: dark;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 0 12px;
  }
  .span {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 4px 0;
  }
  .span input {
    flex: 1 1 0;
    padding: 8px;
  }
  table.month {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .month th {
    font-weight: 400;
    font-size: 0.85rem;
    padding: 4px 0;
  }
  .month td {
    padding: 1px;
  }
  .month button {
    position: relative;
    width: 100%;
    min-width: 0;
    padding: 0;
    min-height: 46px;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 1px;
    border-radius: 8px;
    line-height: 1.1;
  }
  .month button.past {
    color: var(--quiet);
  }
  .month button.today {
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .month button.shut {
    background: repeating-linear-gradient(
      -45deg,
      var(--line) 0 3px,
      var(--card-background-color, #fff) 3px 7px
    );
  }
  .month button.other {
    border: 2px solid var(--soon);
  }
  .month button.longer {
    border: 2px solid var(--free);
  }
  .month button[aria-pressed="true"] {
    box-shadow: 0 0 0 3px var(--primary-color, #0277bd);
  }
  .month svg.icon,
  .legend svg.icon {
    width: 15px;
    height: 15px;
  }
  .month .number {
    background: var(--card-background-color, #fff);
    border-radius: 6px;
    padding: 0 4px;
  }
  .month .shapes {
    display: flex;
    height: 15px;
    background: var(--card-background-color, #fff);
    border-radius: 6px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    font-size: 0.85rem;
    margin: 6px 0;
  }
  .legend span {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: flex-start;
    border-top: 1px solid var(--line);
    padding: 8px 0;
  }
  .line > .body {
    flex: 1 1 170px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .line > svg.icon {
    margin-top: 1px;
  }
  .days {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    margin: 4px 0;
  }
  .days dd {
    margin: 0;
  }
  .last {
    margin-top: 12px;
  }
  .told {
    border-inline-start: 4px solid var(--free);
    padding: 4px 0 4px 12px;
    margin: 8px 0;
  }
  .told.warned {
    border-color: var(--soon);
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
`;var m1,N1,R,l,E1,X3,v2,Y3,J3,C0,m2,q,t5,H0,V0,L0,M0,e0,r0,l2,t0,i0,p1=class extends S{constructor(){super();s(this,l);s(this,m1);s(this,N1,new Set);s(this,R,"");s(this,v2,C=>{this.chosen=C.target.value,this.told=void 0,this.day="",this.askNow()});this.chosen="",this.month="",this.day="",this.showsAll=!1,this.hasTried=!1}setConfig(C){super.setConfig(C),this.chosen=""}question(){return{type:"hours",site:this.chosen}}async ask(C){if(this.config.site)this.chosen||=this.config.site;else if(!v(this,m1)?.length){let{sites:r}=await C.callWS({type:"faitout/desk/places"});u(this,m1,r),this.chosen||=r[0]?.site??""}let{type:H,...M}=this.question(),e=this.chosen?await C.callWS({type:`faitout/desk/${H}`,...M}):void 0;return{places:v(this,m1)??[],hours:e}}willUpdate(C){super.willUpdate(C);let H=this.answer?.hours;if(!H||v(this,N1).has(H.site))return;v(this,N1).add(H.site);let M=H.may_change?w3(H.site):void 0;M&&!this.held&&(this.held={draft:M.draft,seen:M.seen,fates:{}})}updated(C){if(super.updated(C),!v(this,R))return;let H=this.renderRoot.querySelector(v(this,R));H&&(u(this,R,""),H.focus())}content({places:C,hours:H}){if(!H)return i`<p>${this.say("no_place")}</p>`;let{held:M}=this;return i`${d(this,l,X3).call(this,C,H)}
    ${M?d(this,l,H0).call(this,H,M):d(this,l,Y3).call(this,H)}`}};m1=new WeakMap,N1=new WeakMap,R=new WeakMap,l=new WeakSet,E1=function(){return{language:this.language,busy:this.busy,say:(C,H)=>this.say(C,H)}},X3=function(C,H){return this.config.site||C.length<2?i`<h2>${this.say("card_hours")}, ${H.name}</h2>`:i`<h2>${this.say("card_hours")}</h2>
      <label
        >${this.say("edit_site")}
        <select ?disabled=${this.held!==void 0} @change=${v(this,v2)}>
          ${C.map(({site:M,name:e})=>i`<option value=${M} .selected=${M===H.site}>${e}</option>`)}
        </select></label
      >`},v2=new WeakMap,Y3=function(C){let H={voice:v(this,l,E1),hours:C,showsAll:this.showsAll,showAll:()=>{this.showsAll=!0},begin:e=>d(this,l,C0).call(this,C,e),remove:e=>d(this,l,l2).call(this,C,d(this,l,m2).call(this,C,{kind:"remove",id:e}))},M={month:this.month||C.today.slice(0,7),chosen:this.day,show:e=>{this.month=e},choose:(e,r)=>d(this,l,J3).call(this,C,e,r)};return i`${d(this,l,i0).call(this,C)} ${W3(H)}
      ${C.may_change?i`<div class="row">
              <button class="main" data-opens="close" @click=${()=>H.begin(d2(C))}>
                ${this.say("close_from_to")}
              </button>
              <button data-opens="day" @click=${()=>H.begin(D1(C,C.today))}>
                ${this.say("other_hours")}
              </button>
            </div>`:a}
      <h3>${this.say("the_month")}</h3>
      ${N3(v(this,l,E1),C,M)}
      ${this.day.startsWith(M.month)?Q3(H,this.day):a}
      ${G3(H)} ${I3(H)} ${U3(H)}`},J3=function(C,H,M){C.year.some(e=>e.day===H)&&(this.day=!M&&H===this.day?"":H,this.month=H.slice(0,7),M&&u(this,R,`[data-day="${H}"]`))},C0=function(C,H){this.told=void 0,d(this,l,q).call(this,C,d(this,l,m2).call(this,C,H)),u(this,R,"#step")},m2=function(C,H){return{draft:H,seen:X2(C),fates:{}}},q=function(C,H){this.held=H,this.wrong="",k3(C.site,H)},t5=function(C){u(this,R,'[data-opens="close"]'),this.hasTried=!1,this.copied=void 0,d(this,l,q).call(this,C,void 0)},H0=function(C,H){let{draft:M,way:e}=H,r=H.seen.version!==C.version,t=this.hasTried&&!e?J2(M,C,this.now):void 0;return i`<h3 id="step" tabindex="-1">${this.say(e?"in_the_way_title":b3[M.kind])}</h3>
      ${r?d(this,l,e0).call(this,C,H):a}
      ${e?d(this,l,L0).call(this,C,H,e):d(this,l,V0).call(this,C,M)}
      ${t?i`<p role="alert" class="wrong">${this.say(t)}</p>`:a}
      <p role="status">
        ${this.busy?i`<progress aria-label=${this.say("working")}></progress> ${this.say("working")}`:a}
      </p>
      <div class="row last">
        <button
          class="main"
          ?disabled=${this.busy||r||e!==void 0&&L5({way:e,fates:H.fates})>0}
          @click=${()=>d(this,l,l2).call(this,C,H)}
        >
          ${this.say(e?"do_so":M.kind==="close"?"close_it":"save")}
        </button>
        ${e&&M.kind!=="remove"?i`<button ?disabled=${this.busy} @click=${()=>d(this,l,M0).call(this,C,H)}>${this.say("back")}</button>`:a}
        <button ?disabled=${this.busy} @click=${()=>d(this,l,t5).call(this,C)}>${this.say("leave_it")}</button>
      </div>`},V0=function(C,H){return T3({voice:v(this,l,E1),hours:C,copied:this.copied,copy:M=>{this.copied=M},change:M=>this.held&&d(this,l,q).call(this,C,{...this.held,draft:M})},H)},L0=function(C,H,M){let e=L5({way:M,fates:H.fates});return i`${P3({voice:v(this,l,E1),zone:C.zone,today:C.today,way:M,fates:H.fates,choose:r=>d(this,l,q).call(this,C,{...H,fates:r})})}
    ${e>0?i`<p class="quiet">${this.say("still_to_decide",{count:e})}</p>`:a}`},M0=function(C,H){u(this,R,"#step"),d(this,l,q).call(this,C,{draft:H.draft,seen:H.seen,fates:H.fates})},e0=function(C,H){let{weekdays:M,came:e,went:r,settings:t}=F3(H.seen,C),o=A=>"day"in A?B(this.language,A.day,C.today):a2(this.language,C.zone,C.today,A),p=A=>[o(A),A.reason].filter(Boolean).join(" · ");return i`<div role="alert" class="told warned">
      <p><strong>${this.say("changed_meanwhile")}</strong></p>
      <ul>
        ${M.map(A=>i`<li>${this.say("new_hours",{what:$(this.language,A,"long")})}</li>`)}
        ${e.map(A=>i`<li>${this.say("new_line",{what:p(A)})}</li>`)}
        ${r.map(A=>i`<li>${this.say("gone_line",{what:p(A)})}</li>`)}
        ${t?i`<li>${this.say("new_settings")}</li>`:a}
      </ul>
      <button @click=${()=>d(this,l,r0).call(this,C,H)}>${this.say("go_on")}</button>
    </div>`},r0=function(C,H){u(this,R,"#step");let M=D3(H.draft,H.seen,C);d(this,l,q).call(this,C,{draft:M,seen:X2(C),fates:H.fates})},l2=async function(C,H){if(this.hasTried=!0,J2(H.draft,C,this.now))return;let M=await this.carryOut("change_hours",{site:C.site,version:H.seen.version,dry_run:!1,change:Y2(H.draft),in_the_way:H.fates});if(M){if(!M.done){let e=new Set(M.in_the_way.map(t=>t.booking_id)),r=Object.entries(H.fates).filter(([t])=>e.has(t));u(this,R,"#step"),d(this,l,q).call(this,C,{...H,way:M.in_the_way,fates:Object.fromEntries(r)});return}d(this,l,t5).call(this,C),d(this,l,t0).call(this,M,H)}},t0=function(C,H){let M=C.hours??this.answer?.hours,e=Object.values(H.fates);this.told={text:this.say("hours_changed"),back:M&&$3(H.draft,H.seen,M),failed:C.failed.map(({booking_id:r,message:t})=>({booking:H.way?.find(o=>o.booking_id===r),message:t})),has_cancelled:e.some(r=>r!=="keep")},u(this,R,"#told")},i0=function(C){let{told:H}=this;if(!H)return i`<p role="status" class="unseen"></p>`;let{back:M}=H;return i`<div class="told" role="status">
      <p id="told" tabindex="-1">${H.text}</p>
      ${H.failed.map(({booking:e,message:r})=>i`<p class="wrong">${e?this.pair(e.space_name,r):r}</p>`)}
      ${H.has_cancelled&&M?i`<p class="quiet">${this.say("bookings_stay_so")}</p>`:a}
      ${M?i`<button ?disabled=${this.busy} @click=${()=>d(this,l,l2).call(this,C,d(this,l,m2).call(this,C,M))}>
              ${this.say("take_back")}
            </button>`:a}
    </div>`},p1.properties={...S.properties,chosen:{state:!0},held:{state:!0},told:{state:!0},month:{state:!0},day:{state:!0},copied:{state:!0},showsAll:{state:!0},hasTried:{state:!0}},p1.styles=[...S.styles,j3];var V4=[15,30,60,120],L4=["check_in","extend","end"],M4=86400,M1=class extends S{wordOf(V){if(V.is_walk_in)return this.say("told_walk_in");let C=`told_${V.told}`;return _(C)?this.say(C):V.told}detailOf(V,C){return V.release!==null?this.say("given_back_in",{time:H2(V.release-this.now)}):V.until===null||V.until-this.now>M4?"":this.say("until",{time:F(this.language,C,V.until,this.now)})}lengthsOf(V){if(!V.acts.includes("book")||V.book_until===null)return[];let C=(V.book_until-this.now)/60;return V4.filter(H=>H<=C)}async act(V,C,H){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let M=(C.booking??C.next)?.booking_id,e=L4.includes(H)&&M?{booking_id:M}:{};await this.carryOut("act",{site:V,space:C.space,act:H,...e})}async book(V,C,H){await this.carryOut("book",{site:V,space:C.space,minutes:H})}async openDoor(V,C){confirm(this.say("sure_to_open",{door:C.name}))&&await this.carryOut("open_door",{site:V,door:C.door})}};var e4=["awaiting","soon"];function A0(L){let V=L.spaces.filter(e=>o0(e)).sort((e,r)=>a0(e)-a0(r)||e.name.localeCompare(r.name)),C=L.spaces.filter(e=>!o0(e)),H=C.filter(e=>e.told==="occupied"),M=new Map;for(let e of C)e.told!=="occupied"&&M.set(e.told,[...M.get(e.told)??[],e]);return{first:V,used:H,quiet:M}}function o0(L){return L.release!==null||L.undo_until!==null||e4.includes(L.told)}function a0(L){return L.release!==null?L.release:(L.told==="awaiting"?1e11:2e11)+(L.booking?.start??0)}function d0(L){let V=new Map;for(let C of L)V.set(C.kind,[...V.get(C.kind)??[],C]);return[...V].map(([C,H])=>({kind:C,spaces:H,isMany:H.length>4}))}var t4=["held_open","failed","emergency","unknown"],U1,Z,n0,p0,m0,l0,v0,x0,i5,s0,o5,Z0,a5,W1,I1=class extends M1{constructor(){super();s(this,Z);s(this,U1);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),u(this,U1,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(M=>M.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,U1))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?i`<p>${this.say("no_place")}</p>`:i`${C.sites.map(H=>d(this,Z,n0).call(this,H))}`}};U1=new WeakMap,Z=new WeakSet,n0=function(C){let{first:H,used:M,quiet:e}=A0(C),r=[...H,...M],t=this.showsAll.includes(C.site)?r:r.slice(0,10);return i`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${d(this,Z,p0).call(this,C)}</p>
      ${d(this,Z,m0).call(this,C)}
      <ul>
        ${t.map(o=>d(this,Z,l0).call(this,C,o))}
        ${r.length>t.length?i`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:r.length-t.length})}
                </button>
              </li>`:a}
        ${[...e].map(([o,p])=>d(this,Z,x0).call(this,C,o,p))}
        ${C.doors.map(o=>d(this,Z,Z0).call(this,C,o))}
      </ul>
    </section>`},p0=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:T(this.language,C.zone,C.until)}):C.is_open?this.say("open"):C.until===null||C.until-this.now>7*86400?this.say("closed"):this.say("closed_until",{time:F(this.language,C.zone,C.until,this.now)})},m0=function(C){if(C.attention===0)return a;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return i`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${f(M2,"var(--soon)")} ${H}
    </button>`},l0=function(C,H){let M=`${C.site}/${H.space}`,e=this.opened===M,r=d(this,Z,v0).call(this,H);return i`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${e}
          @click=${()=>{this.opened=e?"":M}}
        >
          ${P1(H.told)}
          <span style="min-width:0"
            ><strong style="overflow-wrap:anywhere">${H.name}</strong><br />
            <span class="quiet"
              >${[this.wordOf(H),this.detailOf(H,C.zone)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${r?i`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(r.label)}: ${H.name}"
                @click=${()=>this.act(C.site,H,r.act)}
              >
                ${this.say(r.label)}
              </button>`:a}
      </div>
      ${e?d(this,Z,a5).call(this,C,H):a}
    </li>`},v0=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},x0=function(C,H,M){let e=`told_${H}`,r=_(e)?this.say(e):H,t=M.find(A=>this.opened===`${C.site}/${A.space}`),o=d0(M),p=o.find(({kind:A})=>d(this,Z,i5).call(this,C,H,A));return i`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${P1(H)} <span class="quiet">${r}</span>
        ${o.map(A=>A.isMany?d(this,Z,s0).call(this,C,H,A):A.spaces.map(n=>d(this,Z,o5).call(this,C,n)))}
      </div>
      ${p?i`<div class="row">${p.spaces.map(A=>d(this,Z,o5).call(this,C,A))}</div>`:a}
      ${t?d(this,Z,a5).call(this,C,t):a}
    </li>`},i5=function(C,H,M){return this.spread===`${C.site}/${H}/${M}`},s0=function(C,H,{kind:M,spaces:e}){let r=`many_${M}`,t=d(this,Z,i5).call(this,C,H,M);return i`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${t}
      @click=${()=>{this.spread=t?"":`${C.site}/${H}/${M}`}}
    >
      ${this.say(_(r)?r:"many_of_a_kind",{count:e.length})} ▾
    </button>`},o5=function(C,H){let M=`${C.site}/${H.space}`;return i`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===M}
      @click=${()=>{this.opened=this.opened===M?"":M}}
    >
      ${H.name}
    </button>`},Z0=function(C,H){let M=`door_${H.status}`;return i`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${f(t3,t4.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(H.name,_(M)?this.say(M):H.status)}</span
      >
      ${H.may_open?i`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>this.openDoor(C.site,H)}
            >
              ${this.say("open_door")}
            </button>`:a}
    </li>`},a5=function(C,H){let M=e=>H.acts.includes(e);return i`<div style="padding:0 0 10px">
      ${H.booking?.title?i`<p>${H.booking.title}</p>`:a}
      ${H.reason?i`<p class="quiet">${H.reason}</p>`:a}
      <div class="row" role="group" aria-label=${H.name}>
        ${this.lengthsOf(H).map(e=>i`<button
            ?disabled=${this.busy}
            @click=${()=>this.book(C.site,H,e)}
          >
            ${this.say("book_for",{length:D(e)})}
          </button>`)}
        ${M("here")?d(this,Z,W1).call(this,C,H,"check_in","they_are_here"):a}
        ${M("extend")?d(this,Z,W1).call(this,C,H,"extend","extend"):a}
        ${M("end")?d(this,Z,W1).call(this,C,H,"end","end"):a}
        ${M("undo")?d(this,Z,W1).call(this,C,H,"undo","undo"):a}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},W1=function(C,H,M,e){return i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,H,M)}>
      ${this.say(e)}
    </button>`},I1.properties={...M1.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var y,u0,c0,S0,h0,g0,f0,O0,x2=class extends M1{constructor(){super(...arguments);s(this,y)}static getConfigForm(){return V2("space")}static getStubConfig(C){return z5(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return i`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${P1(C.told)}
        <strong>${this.wordOf(C)}</strong>
        <span class="quiet">${this.detailOf(C,C.zone)}</span>
      </p>
      ${C.reason?i`<p>${C.reason}</p>`:a}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${d(this,y,u0).call(this,C)}
      <div class="row" role="group" aria-label=${this.say("what_to_do")}>${d(this,y,c0).call(this,C)}</div>
      ${d(this,y,S0).call(this,C)} ${d(this,y,h0).call(this,C)} ${d(this,y,g0).call(this,C)} ${d(this,y,f0).call(this,C)}
      ${d(this,y,O0).call(this,C)}
    `}};y=new WeakSet,u0=function(C){let H=(e,r)=>r===null?a:i`<p>
            ${this.say(e)} ${T(this.language,C.zone,r.start)} –
            ${T(this.language,C.zone,r.end)} ${r.title??""}
          </p>`,M=C.next&&C.next.start-this.now<86400;return i`${H("booked_now",C.booking)} ${M?H("booked_next",C.next):a}`},c0=function(C){let H=e=>C.acts.includes(e),M=(e,r)=>i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>
        ${this.say(r)}
      </button>`;return[H("here")?M("check_in","they_are_here"):a,H("undo")?M("undo","undo"):a,H("extend")?M("extend","extend"):a,H("end")?M("end","end"):a,...this.lengthsOf(C).map(e=>i`<button ?disabled=${this.busy} @click=${()=>this.book(C.site,C,e)}>
            ${this.say("book_for",{length:D(e)})}
          </button>`)]},S0=function(C){if(!C.rights.includes("service"))return a;let[H,M]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[e,r]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return i`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,H)}>${this.say(M)}</button>
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>${this.say(r)}</button>
    </div>`},h0=function(C){return C.doors.length===0?a:i`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let M=`door_${H.status}`;return i`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0">${this.pair(H.name,_(M)?this.say(M):H.status)}</span>
            ${C.rights.includes("access")?i`<button
                    ?disabled=${this.busy}
                    aria-label="${this.say("open_door")}: ${H.name}"
                    @click=${()=>this.openDoor(C.site,H)}
                  >
                    ${this.say("open_door")}
                  </button>`:a}
          </li>`})}
      </ul>`},g0=function(C){if(!C.light&&!C.heat)return a;let H=(M,e)=>{let r=`${M}_${e}`;return _(r)?this.say(r):e};return i`<h3>${this.say("comfort")}</h3>
      ${C.light?i`<p>${this.pair(this.say("light"),H("light",C.light.mode))}</p>`:a}
      ${C.heat?i`<p>
              ${this.pair(this.say("heat"),H("heat",C.heat.mode))}
              ${C.heat.temperature===null?a:i`${C.heat.temperature} °C`}
            </p>`:a}`},f0=function(C){return C.sensors.length===0?a:i`<h3>${this.say("sensors")}</h3>
      <ul>
        ${C.sensors.map(H=>i`<li class=${H.works?"quiet":"wrong"}>
            ${this.pair(H.name,H.works?this.say("works"):H.health??"")}
          </li>`)}
      </ul>`},O0=function(C){return C.rights.includes("records")?i`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?i`<p class="quiet">${this.say("nothing_decided")}</p>`:a}
      ${C.reasons.map(H=>i`<p>
            <strong>${F(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?i`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:a}`)}`:a};var d5="faitout",s2=class extends HTMLElement{static async generate(V,C){try{return i4(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let M=`${h(C.language,"away")}

${V1(H,C.language)}`;return{views:[{title:h(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:M}]}]}}}};function i4(L){let[,V]=location.pathname.split("/");return V?A5(L,V):L}function A5(L,V){if(Array.isArray(L))return L.map(M=>A5(M,V));if(L===null||typeof L!="object")return L;let C=Object.fromEntries(Object.entries(L).map(([M,e])=>[M,A5(e,V)]));return("type"in L?String(L.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}function y0(L,V=[]){if(L.open.length===0&&V.length===0)return{start:L.start,end:L.end};let C=[...L.open.map(([e,r])=>({start:e,end:r})),...V],H=Math.min(...C.map(e=>e.start)),M=Math.max(...C.map(e=>e.end));return{start:Math.max(L.start,L.start+T0(H-L.start,3600)-3600),end:Math.min(L.end,L.start+o4(M-L.start,3600)+3600)}}function e1(L,V){return(V-L.start)/3600*48}function n5(L,V){return L.start+V/48*3600}function p5(L,V){return L.start+Math.round((V-L.start)/900)*900}function m5(L){let V=[];for(let C=L.start;C<L.end;C+=3600)V.push(C);return V}function k0(L,V,C){let H=p5(L,V.start+C);return{start:H,end:H+(V.end-V.start)}}function w0(L,V,C){let H=Math.max(V.start+900,p5(L,V.end+C));return{start:V.start,end:H}}function Z2(L,V,C){let H=L.start+T0(Math.min(V,C)-L.start,900),M=p5(L,Math.max(V,C));return{start:H,end:Math.max(M,H+2*900)}}function b0(L,V){let C=[],H=V.start;for(let[M,e]of L.open)M>H&&C.push({start:H,end:Math.min(M,V.end)}),H=Math.max(H,e);return H<V.end&&C.push({start:H,end:V.end}),C}function T0(L,V){return Math.floor(L/V)*V}function o4(L,V){return Math.ceil(L/V)*V}function B0(L,V){let{range:C,booking:H,from:M}=L,e=V-M;if(!H)return{...L,span:Z2(C,M,V),hasMoved:!0};let r=L.kind==="length"?w0(C,H,e):k0(C,H,e);return{...L,span:r,hasMoved:!0}}var P0=X`
  .scroller {
    overflow: auto;
    max-height: min(70vh, 760px);
    border: 1px solid var(--line);
    border-radius: 10px;
    position: relative;
  }
  .grid {
    display: grid;
    width: max-content;
    min-width: 100%;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 3;
    background: var(--card-background-color, #fff);
    border-bottom: 1px solid var(--line);
    padding: 6px 4px;
    font-weight: 500;
    font-size: 0.9rem;
    overflow-wrap: anywhere;
    max-height: 4.2em;
    overflow: hidden;
    box-sizing: border-box;
    width: 0;
    min-width: 100%;
  }
  .head small {
    display: block;
    font-weight: 400;
    color: var(--quiet);
  }
  .hours {
    position: sticky;
    left: 0;
    z-index: 2;
    background: var(--card-background-color, #fff);
    font-size: 0.8rem;
    color: var(--quiet);
  }
  .corner {
    left: 0;
    z-index: 4;
  }
  .hours span {
    position: absolute;
    right: 6px;
    transform: translateY(-50%);
  }
  .column {
    position: relative;
    border-left: 1px solid var(--line);
    min-width: 96px;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .column.dragged {
    touch-action: none;
  }
  .hour,
  .shut,
  .used,
  .now {
    position: absolute;
    left: 0;
    right: 0;
    pointer-events: none;
  }
  .hour {
    border-top: 1px solid var(--line);
    opacity: 0.6;
  }
  .shut {
    background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 7px);
  }
  .now {
    border-top: 2px solid var(--taken);
    z-index: 2;
  }
  .used {
    right: auto;
    width: 6px;
    background: var(--taken);
    z-index: 1;
  }
  .booking {
    position: absolute;
    left: 8px;
    right: 3px;
    min-width: 0;
    min-height: 0;
    padding: 2px 5px;
    border-radius: 6px;
    border: 2px solid var(--primary-color, #0277bd);
    background: var(--card-background-color, #fff);
    font-size: 0.8rem;
    line-height: 1.25;
    text-align: start;
    overflow: hidden;
    display: block;
  }
  .booking.checked_in,
  .booking.completed {
    background: color-mix(in srgb, var(--primary-color, #0277bd) 22%, transparent);
  }
  .booking.released,
  .booking.unverified {
    border-style: dashed;
    border-color: var(--quiet);
  }
  .booking.released .name {
    text-decoration: line-through;
  }
  .handle {
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    height: 12px;
    cursor: ns-resize;
  }
  .ghost {
    position: absolute;
    left: 8px;
    right: 3px;
    border-radius: 6px;
    border: 2px dashed var(--primary-color, #0277bd);
    background: color-mix(in srgb, var(--primary-color, #0277bd) 15%, transparent);
    pointer-events: none;
    z-index: 2;
    font-size: 0.8rem;
    padding: 2px 5px;
  }
  dialog {
    border: 1px solid var(--line);
    border-radius: 14px;
    color: inherit;
    background: var(--card-background-color, #fff);
    max-width: min(92vw, 480px);
    width: 92vw;
    padding: 16px;
    box-sizing: border-box;
  }
  pre {
    white-space: pre-wrap;
    font: inherit;
  }
`;var A4=350,d4=6,u2=86400,v1,m,_0,R0,G1,F0,S2,l5,$0,D0,E0,v5,r1,c2,N0,W0,x1,I0,x5,U0,G0,Q0,s5,z0,l1=class extends S{constructor(){super();s(this,m);s(this,v1);s(this,G1,!1);s(this,S2,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});s(this,x1,!1);this.date="",this.mode="day",this.chosen="",this.told=""}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(v(this,v1)),this.drag=void 0}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}content(C){let H=d(this,m,_0).call(this,C),M=C.sites[0]?.days[0];return!M||H.length===0?i`<p>${this.say("no_place")}</p>`:i`
      <h2>${this.say("card_week")}</h2>
      ${d(this,m,R0).call(this,C,M)}
      <p class="unseen" role="status">${this.told}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.say("card_week")}>
        ${d(this,m,$0).call(this,H)}
      </div>
      <p class="quiet" style="font-size:.85rem">${this.say("week_legend")}</p>
      ${this.sheet?d(this,m,U0).call(this,this.sheet):a}
    `}updated(C){if(super.updated(C),v(this,G1)||!this.answer)return;let H=this.renderRoot.querySelector(".scroller"),M=this.renderRoot.querySelector(".now, .booking");!H||!M||(u(this,G1,!0),H.scrollTop=M.offsetTop-48)}};v1=new WeakMap,m=new WeakSet,_0=function(C){let H=C.sites.length>1,M=C.sites.flatMap(t=>t.spaces.map(o=>({site:t,space:o})));if(this.mode==="day")return M.flatMap(({site:t,space:o})=>{let p=t.days[0],A=H?t.name:"";return p?[{site:t,space:o,day:p,title:o.name,place:A}]:[]});let e=t=>`${t.site.site}/${t.space.space}`,r=M.find(t=>e(t)===this.chosen)??M[0];return r?r.site.days.map(t=>({...r,day:t,title:w1(this.language,r.site.zone,t.start+u2/2,"short"),place:""})):[]},R0=function(C,H){let M=C.sites[0]?.zone??"UTC",e=this.mode==="week"?7:1,r=t=>{d(this,m,l5).call(this,C2(M,H.start+u2/2+t*u2))};return i`<div class="row" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>r(-e)}>‹</button>
      <strong style="flex:1;text-align:center">
        ${w1(this.language,M,H.start+u2/2,"long")}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>r(e)}>›</button>
      <button @click=${()=>d(this,m,l5).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${v(this,S2)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      ${this.mode==="week"?d(this,m,F0).call(this,C):a}
    </div>`},G1=new WeakMap,F0=function(C){return i`<select
      aria-label=${this.say("space")}
      style="flex:1"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(M=>{let e=`${H.site}/${M.space}`;return i`<option value=${e} ?selected=${e===this.chosen}>
            ${M.name}, ${H.name}
          </option>`}))}
    </select>`},S2=new WeakMap,l5=function(C){this.date=C,this.askNow()},$0=function(C){let H=C.map(A=>y0(A.day)),M=Math.min(...C.map((A,n)=>(H[n]?.start??0)-A.day.start)),e=Math.max(...C.map((A,n)=>(H[n]?.end??0)-A.day.start)),r=A=>({start:A.day.start+M,end:Math.min(A.day.end,A.day.start+e)}),[t]=C;if(!t)return i``;let o=r(t),p=e1(o,o.end);return i`<div
      class="grid"
      style="grid-template-columns:52px repeat(${C.length}, minmax(96px, 1fr))"
    >
      <div class="head corner"></div>
      ${C.map(A=>i`<div class="head">
          ${A.title}${A.place?i`<small>${A.place}</small>`:a}
        </div>`)}
      <div class="hours" style="height:${p}px" aria-hidden="true">
        ${m5(o).map((A,n)=>i`<span style="top:${Math.max(8,e1(o,A))}px"
              >${n===0&&M>0?"":T(this.language,t.site.zone,A)}</span
            >`)}
      </div>
      ${C.map(A=>d(this,m,D0).call(this,A,r(A),p))}
    </div>`},D0=function(C,H,M){let{space:e,day:r}=C,t=(n,x)=>x>H.start&&n<H.end,o=(n,x)=>{let c=e1(H,Math.max(n,H.start));return`top:${c}px;height:${Math.max(4,e1(H,Math.min(x,H.end))-c)}px`},p=e.bookings.filter(n=>n.stage!=="cancelled"&&t(n.start,n.end)),A=this.drag?.column===C;return i`<div
      class="column ${A?"dragged":""}"
      style="height:${M}px"
      role="group"
      aria-label="${C.title} ${C.place}"
      @pointerdown=${n=>d(this,m,c2).call(this,n,C,H)}
    >
      ${m5(H).map(n=>i`<div class="hour" style="top:${e1(H,n)}px"></div>`)}
      ${b0(r,H).map(n=>i`<div class="shut" style=${o(n.start,n.end)}></div>`)}
      ${e.used.filter(([n,x])=>t(n,x)).map(([n,x])=>i`<div class="used" style=${o(n,x)}></div>`)}
      ${this.now>H.start&&this.now<H.end?i`<div class="now" style="top:${e1(H,this.now)}px"></div>`:a}
      ${p.map(n=>d(this,m,E0).call(this,C,n,H,o(n.start,n.end)))}
      ${A&&this.drag?.hasMoved?i`<div class="ghost" style=${o(this.drag.span.start,this.drag.span.end)}>
              ${d(this,m,r1).call(this,C,this.drag.span)}
            </div>`:a}
    </div>`},E0=function(C,H,M,e){let r=d(this,m,v5).call(this,H),t=H.title??"";return i`<button
      class="booking ${H.stage}"
      style=${e}
      aria-label="${d(this,m,r1).call(this,C,H)} ${C.title} ${t} ${r}"
      @pointerdown=${o=>d(this,m,c2).call(this,o,C,M,H)}
      @click=${()=>d(this,m,I0).call(this,C,H)}
    >
      ${d(this,m,r1).call(this,C,H)}<br /><span class="name">${t}</span> ${r}
      ${H.may_move?i`<span
              class="handle"
              @pointerdown=${o=>d(this,m,c2).call(this,o,C,M,H,"length")}
            ></span>`:a}
    </button>`},v5=function(C){let H=`stage_${C.stage}`;return _(H)?this.say(H):C.stage},r1=function(C,H){let M=e=>T(this.language,C.site.zone,e);return`${M(H.start)}–${M(H.end)}`},c2=function(C,H,M,e,r=e?"move":"book"){if(C.stopPropagation(),C.button!==0||this.busy||e&&!e.may_move)return;let o=C.currentTarget.closest(".column");if(!o)return;let p=o.getBoundingClientRect().top,A=n5(M,C.clientY-p),n={kind:r,column:H,booking:e,from:A,range:M,span:e?{start:e.start,end:e.end}:Z2(M,A,A),hasMoved:!1};d(this,m,N0).call(this,C,o,n)},N0=function(C,H,M){let e=C.pointerType!=="mouse",r=!e,t=c=>{r&&c.preventDefault()},o=c=>{if(c.pointerId!==C.pointerId)return;let k=Math.hypot(c.clientX-C.clientX,c.clientY-C.clientY)>d4;if(!r){k&&p();return}if(k||this.drag?.hasMoved){let s1=H.getBoundingClientRect().top;this.drag=B0(M,n5(M.range,c.clientY-s1))}},p=()=>{clearTimeout(v(this,v1)),window.removeEventListener("pointermove",o),window.removeEventListener("pointerup",A),window.removeEventListener("pointercancel",n),window.removeEventListener("keydown",x),H.removeEventListener("touchmove",t)},A=c=>{if(c.pointerId!==C.pointerId)return;p();let k=this.drag;this.drag=void 0,k?.hasMoved&&d(this,m,W0).call(this,k)},n=()=>{p(),this.drag=void 0},x=c=>{c.key==="Escape"&&n()};window.addEventListener("pointermove",o),window.addEventListener("pointerup",A),window.addEventListener("pointercancel",n),window.addEventListener("keydown",x),H.addEventListener("touchmove",t,{passive:!1}),e&&u(this,v1,setTimeout(()=>{r=!0,this.drag={...M,hasMoved:M.kind==="book"},navigator.vibrate?.(20)},A4))},W0=async function(C){u(this,x1,!0),setTimeout(()=>{u(this,x1,!1)}),C.booking?await d(this,m,x5).call(this,C.column,C.booking,C.span):this.sheet={column:C.column,booking:void 0,span:C.span}},x1=new WeakMap,I0=function(C,H){v(this,x1)||(this.sheet={column:C,booking:H,span:{start:H.start,end:H.end}})},x5=async function(C,H,M){if(M.start===H.start&&M.end===H.end)return;await this.carryOut("move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:M.start,end:M.end})&&(this.told=this.say("moved_to",{times:d(this,m,r1).call(this,C,M)}))},U0=function(C){let{column:H,booking:M,span:e}=C;return i`<dialog
      open
      aria-label=${H.title}
      style="position:fixed;z-index:9;inset-block-end:8px;inset-block-start:auto;margin:0 auto"
      @keydown=${r=>{r.key==="Escape"&&(this.sheet=void 0)}}
    >
      <h2>${H.space.name}, ${H.site.name}</h2>
      <p>
        <strong>${w1(this.language,H.site.zone,e.start,"long")}</strong>
        ${d(this,m,r1).call(this,H,e)}
      </p>
      ${M?d(this,m,z0).call(this,H,M):d(this,m,G0).call(this,C)}
      <div class="row" style="margin-top:8px">
        <button autofocus @click=${()=>{this.sheet=void 0}}>${this.say("close")}</button>
      </div>
    </dialog>`},G0=function(C){let H=(M,e)=>{let r={start:C.span.start+M,end:C.span.end+e};r.end-r.start>=900&&(this.sheet={...C,span:r})};return i`<label
        >${this.say("what_for")}<br /><input
          id="title"
          maxlength="200"
          autocomplete="off"
          style="width:100%"
      /></label>
      ${d(this,m,s5).call(this,H)}
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>d(this,m,Q0).call(this,C)}>
          ${this.say("book")}
        </button>
      </div>`},Q0=async function(C){let{column:H,span:M}=C,e=this.renderRoot.querySelector("#title")?.value??"";await this.carryOut("book",{site:H.site.site,space:H.space.space,start:M.start,minutes:Math.round((M.end-M.start)/60),title:e})&&(this.told=this.say("booked_for",{times:d(this,m,r1).call(this,H,M)}),this.sheet=void 0)},s5=function(C){let H=(M,e,r)=>i`<button ?disabled=${this.busy} @click=${()=>C(e,r)}>${this.say(M)}</button>`;return i`<div class="row" style="margin:8px 0" role="group" aria-label=${this.say("times")}>
      ${H("quarter_earlier",-900,-900)} ${H("quarter_later",900,900)}
      ${H("shorter",0,-900)} ${H("longer",0,900)}
    </div>`},z0=function(C,H){let M=C.site.zone,e=p=>F(this.language,M,p,this.now),r={site:C.site.site,space:C.space.space},t=async p=>{await this.carryOut("act",{...r,act:p,booking_id:H.booking_id}),this.sheet=void 0},o=async(p,A)=>{await d(this,m,x5).call(this,C,H,{start:H.start+p,end:Math.max(H.start+p+900,H.end+A)}),this.sheet=void 0};return i`
      ${H.title?i`<p>${H.title}</p>`:a}
      <p><strong>${d(this,m,v5).call(this,H)}</strong></p>
      ${H.checked_in_at?i`<p>${this.say("came_at",{time:e(H.checked_in_at)})}</p>`:a}
      ${H.ended_at?i`<p>${this.say("ended_at",{time:e(H.ended_at)})}</p>`:a}
      ${H.reason?i`<p>${H.reason}</p>`:a}
      ${H.certificate?i`<details ?open=${H.is_released}>
              <summary>${this.say("certificate")}</summary>
              <pre>${H.certificate}</pre>
            </details>`:a}
      ${H.source?i`<p class="quiet">${this.say("from_source",{source:H.source})}</p>`:a}
      ${H.may_move?d(this,m,s5).call(this,o):a}
      <div class="row">
        ${H.undo_until?i`<button class="main" ?disabled=${this.busy} @click=${()=>t("undo")}>
                ${this.say("undo")}
              </button>`:a}
        ${H.stage==="checked_in"?i`<button ?disabled=${this.busy} @click=${()=>t("end")}>${this.say("end")}</button>`:a}
        ${H.may_cancel?i`<button
                class="danger"
                ?disabled=${this.busy}
                @click=${()=>confirm(this.say("sure_to_cancel"))&&t("cancel")}
              >
                ${this.say("cancel_booking")}
              </button>`:a}
      </div>
    `},l1.properties={...S.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},told:{state:!0}},l1.styles=[...S.styles,P0];function q0(L){let V=L.filter(H=>H.points.length>0);return[...new Set(V.flatMap(H=>H.points.map(M=>M.grace)))].filter(H=>V.every(M=>M.points.some(e=>e.grace===H))).sort((H,M)=>H-M).map(H=>{let M=V.flatMap(r=>r.points.filter(t=>t.grace===H)),e=r=>M.reduce((t,o)=>t+r(o),0);return{grace:H,bookings:e(r=>r.bookings),freed:e(r=>r.freed_minutes),hurt:e(r=>r.hurt)}})}function K0(L,V,C){let H=Math.max(1,...L),M=L.length>1?V/(L.length-1):0;return L.map((e,r)=>{let t=C-C*e/H;return`${r===0?"M":"L"}${(r*M).toFixed(1)} ${t.toFixed(1)}`}).join(" ")}var X0=300,Y0=120,n4=30;function j0(L,V,C="none"){return O1`<path
    d=${K0(L,X0,Y0)}
    fill="none"
    stroke=${V}
    stroke-width="3"
    stroke-dasharray=${C}
  ></path>`}var t1,E,Z5,J0,z1,C7,H7,Q1=class extends S{constructor(){super();s(this,E);s(this,t1,0);s(this,z1,()=>{u(this,t1,v(this,t1)+1),this.wanted=0});this.kind="meeting_room",this.curves=[],this.wanted=0}disconnectedCallback(){super.disconnectedCallback(),v(this,z1).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let H=[...new Set(d(this,E,Z5).call(this,C).flatMap(M=>M.spaces.filter(e=>e.is_bookable).map(e=>e.kind)))].filter(M=>M!=="locker");return i`
      <h2>${this.say("card_what_if")}</h2>
      <p class="quiet">${this.say("what_if_question")}</p>
      <div class="row">
        ${H.map(M=>i`<button
            ?disabled=${this.wanted>0}
            @click=${()=>d(this,E,J0).call(this,C,M)}
          >
            ${this.say(`kind_${M}`)}
          </button>`)}
      </div>
      ${this.wanted>0?d(this,E,C7).call(this):d(this,E,H7).call(this)}
    `}};t1=new WeakMap,E=new WeakSet,Z5=function(C){return C.sites.filter(H=>H.rights.includes("records")&&(!this.config.site||H.site===this.config.site))},J0=async function(C,H){let M=++q1(this,t1)._,e=d(this,E,Z5).call(this,C).flatMap(r=>r.spaces.filter(t=>t.is_bookable&&t.kind===H).map(t=>({site:r.site,space:t.space})));this.kind=H,this.curves=[],this.wrong="",this.wanted=e.length;for(let r of e)try{let o=await this.hass?.callWS({type:"faitout/desk/what_if",...r});if(M!==v(this,t1))return;o&&(this.curves=[...this.curves,o])}catch(t){if(M!==v(this,t1))return;this.wrong=V1(t,this.language);break}this.wanted=0},z1=new WeakMap,C7=function(){return i`<p role="status" class="row">
      <progress max=${this.wanted} value=${this.curves.length}></progress>
      ${this.say("replayed",{done:this.curves.length,all:this.wanted})}
      <button @click=${v(this,z1)}>${this.say("stop")}</button>
    </p>`},H7=function(){if(this.curves.length===0)return a;let C=q0(this.curves),[H]=C;if(!H)return i`<p>${this.say("nothing_recorded")}</p>`;let M=this.curves[0]?.as_set,e=r=>`${new Intl.NumberFormat(this.language).format(Math.round(r/6)/10)} h`;return i`
      <svg viewBox="-6 -6 ${X0+12} ${Y0+12}" width="100%" role="img" aria-label=${this.say("what_if_curve")}>
        ${j0(C.map(r=>r.freed),"var(--primary-color, #0277bd)")}
        ${j0(C.map(r=>r.hurt),"var(--taken)","6 4")}
      </svg>
      ${H.bookings<n4?i`<p>${this.say("few_bookings",{count:H.bookings})}</p>`:a}
      <table style="width:100%;border-collapse:collapse">
        <thead>
          <tr>
            <th scope="col">${this.say("grace")}</th>
            <th scope="col">${this.say("would_free")}</th>
            <th scope="col">${this.say("would_hurt")}</th>
          </tr>
        </thead>
        <tbody>
          ${C.map(r=>i`<tr style="border-top:1px solid var(--line)">
              <th scope="row">
                ${r.grace} min ${r.grace===M?this.say("as_set"):""}
              </th>
              <td style="text-align:end">${e(r.freed)}</td>
              <td style="text-align:end">${r.hurt}</td>
            </tr>`)}
        </tbody>
      </table>
    `},Q1.properties={...S.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0}};var p4={"faitout-now":I1,"faitout-week":l1,"faitout-attention":_1,"faitout-space":x2,"faitout-figures":F1,"faitout-hours":p1,"faitout-what-if":Q1};window.customCards??=[];for(let[L,V]of Object.entries(p4)){if(window.customElements.get(L))continue;window.customElements.define(L,V);let C=L.slice(8).replace("-","_"),H=document.documentElement.lang||navigator.language;window.customCards.push({type:L,name:`Faitout: ${h(H,`card_${C}`)}`,description:h(H,`card_${C}_does`),preview:!1})}var V7=`ll-strategy-dashboard-${d5}`;window.customStrategies??=[];if(!window.customElements.get(V7)){let L=document.documentElement.lang||navigator.language;window.customElements.define(V7,s2),window.customStrategies.push({type:d5,strategyType:"dashboard",name:h(L,"strategy"),description:h(L,"strategy_does")})}
